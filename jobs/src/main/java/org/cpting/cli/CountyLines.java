package org.cpting.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.report.CountyCompleteness;
import org.cpting.report.CountyCompleteness.State;

/** Completeness by county, as text and as JSON. */
record CountyLines(List<CountyCompleteness> standings, CodeLists codes, Calendar calendar) {

  /** One line for each province, quarter and form; the counties that are not in it by name. */
  void print(PrintWriter out) {
    if (standings.isEmpty()) {
      return;
    }
    out.println();
    out.println("Counties in the accepted rows, of those expected:");
    List<Quarter> quarters =
        standings.stream().map(CountyCompleteness::quarter).distinct().sorted().toList();
    for (Code province : codes.get("provinces").codes()) {
      for (Quarter quarter : quarters) {
        line(out, province, quarter);
      }
    }
  }

  private void line(PrintWriter out, Code province, Quarter quarter) {
    Map<String, List<CountyCompleteness>> forms =
        standings.stream()
            .filter(one -> one.province().equals(province.code()))
            .filter(one -> one.quarter().equals(quarter))
            .collect(
                Collectors.groupingBy(
                    CountyCompleteness::form, java.util.TreeMap::new, Collectors.toList()));
    StringBuilder line =
        new StringBuilder("%-13s%s".formatted(province.code() + " " + province.en(), quarter.id()));
    boolean anything = false;
    for (Map.Entry<String, List<CountyCompleteness>> form : forms.entrySet()) {
      if (form.getValue().stream().anyMatch(one -> one.state() != State.NOT_EXPECTED)) {
        anything = true;
        line.append("  ")
            .append(form.getKey())
            .append(' ')
            .append(share(form.getKey(), form.getValue()));
      }
    }
    if (anything) {
      out.println(line);
    }
  }

  private String share(String form, List<CountyCompleteness> counties) {
    long expected = counties.stream().filter(one -> one.state() != State.NOT_EXPECTED).count();
    long reported = counties.stream().filter(one -> one.state() == State.REPORTED).count();
    StringBuilder share = new StringBuilder(String.valueOf(reported));
    if (calendar.everyCountyEachQuarter(form)) {
      share.append('/').append(expected);
    }
    for (State state : List.of(State.ABSENT, State.MISSING, State.NOT_EXPECTED)) {
      List<CountyCompleteness> those =
          counties.stream().filter(one -> one.state() == state).toList();
      if (!those.isEmpty()) {
        share.append(' ').append(word(state)).append(names(those, counties.size()));
      }
    }
    return share.toString();
  }

  private static String names(List<CountyCompleteness> those, int all) {
    return those.size() == all
        ? ""
        : those.stream()
            .map(one -> one.name().en() + " " + one.name().zh())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Map<String, Object> json(CountyCompleteness one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("period", one.quarter().id());
    map.put("province", one.province());
    map.put("unit", one.unit());
    map.put("form", one.form());
    map.put("county", one.county());
    map.put("name_zh", one.name().zh());
    map.put("name_en", one.name().en());
    map.put("state", one.state().name().toLowerCase(Locale.ROOT));
    map.put("rows", one.rows());
    map.put("reason", one.reason());
    return map;
  }
}
