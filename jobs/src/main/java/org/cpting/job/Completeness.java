package org.cpting.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpting.core.ReturnKey;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.notice.Bilingual;
import org.cpting.report.CountyCompleteness;
import org.cpting.report.CountyCompleteness.State;
import org.cpting.warehouse.LedgerReturn;

/**
 * Completeness by county: of each return on the board, the counties that its accepted rows tell of
 * against those that the code list and the calendar expect.
 */
public final class Completeness {

  private final Calendar calendar;
  private final CodeLists codes;
  private final Map<Integer, Map<String, Integer>> rows;

  private Completeness(
      Calendar calendar, CodeLists codes, Map<Integer, Map<String, Integer>> rows) {
    this.calendar = calendar;
    this.codes = codes;
    this.rows = rows;
  }

  /**
   * One entry for each county, form and quarter in which something was expected of it or came.
   *
   * @param rows accepted rows by county of each return that counts
   */
  public static List<CountyCompleteness> of(
      Board board, Calendar calendar, CodeLists codes, Map<Integer, Map<String, Integer>> rows) {
    Completeness completeness = new Completeness(calendar, codes, rows);
    List<CountyCompleteness> all = new ArrayList<>();
    board.entries().forEach(entry -> completeness.add(entry, all));
    return all;
  }

  private void add(Board.Entry entry, List<CountyCompleteness> all) {
    ReturnKey key = entry.key();
    LedgerReturn load = entry.received();
    Map<String, Integer> present =
        load == null ? Map.of() : rows.getOrDefault(load.returnId(), Map.of());
    Map<String, Code> counties =
        codes.counties(key.province()).stream()
            .collect(Collectors.toMap(Code::code, Function.identity()));
    counties.values().stream()
        .filter(county -> key.unit().isEmpty() || key.unit().equals(county.more("prefecture")))
        .map(county -> standing(entry, county, present.getOrDefault(county.code(), 0)))
        .filter(one -> one.rows() > 0 || calendar.everyCountyEachQuarter(key.form()))
        .sorted(java.util.Comparator.comparing(CountyCompleteness::county))
        .forEach(all::add);
  }

  private CountyCompleteness standing(Board.Entry entry, Code county, int present) {
    ReturnKey key = entry.key();
    String reason =
        calendar
            .whyNotExpected(key.province(), county.code(), key.form(), key.quarter())
            .orElse(validity(county, key));
    return new CountyCompleteness(
        key.province(),
        key.unit(),
        key.form(),
        key.quarter(),
        county.code(),
        new Bilingual(county.zh(), county.en()),
        state(entry, present, !reason.isEmpty()),
        present,
        present > 0 ? "" : reason);
  }

  private static State state(Board.Entry entry, int present, boolean exempt) {
    if (present > 0) {
      return State.REPORTED;
    }
    if (exempt) {
      return State.NOT_EXPECTED;
    }
    return switch (entry.state()) {
      case ACCEPTED, ACCEPTED_WITH_REFUSALS -> State.ABSENT;
      case MISSING -> State.MISSING;
      case EXPECTED -> State.EXPECTED;
      case NOT_EXPECTED -> State.NOT_EXPECTED;
    };
  }

  /** A county whose code is not valid in a quarter has nothing to report. */
  private static String validity(Code county, ReturnKey key) {
    String from = county.more().getOrDefault("valid_from", "");
    String to = county.more().getOrDefault("valid_to", "");
    boolean begun = from.isEmpty() || !java.time.LocalDate.parse(from).isAfter(key.quarter().end());
    boolean ended = !to.isEmpty() && java.time.LocalDate.parse(to).isBefore(key.quarter().start());
    return begun && !ended ? "" : "the county's code is not valid in the quarter";
  }
}
