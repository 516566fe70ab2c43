package org.cpting.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.warehouse.LedgerReturn;
import org.jspecify.annotations.Nullable;

/**
 * What was expected, what came and when: one entry for each form that a province, or a prefecture
 * of it, sends.
 */
public final class Board {

  private final List<Entry> entries;

  private Board(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A return expected or received.
   *
   * @param key which return
   * @param expected whether the calendar expects it
   * @param due last day on which it is on time
   * @param received the reading that counts, null if none came
   * @param receivedOn day on which a return with this key was first accepted, null if none was; a
   *     correction that comes later does not make it late
   * @param today the day of the board
   */
  public record Entry(
      ReturnKey key,
      boolean expected,
      LocalDate due,
      @Nullable LedgerReturn received,
      @Nullable LocalDate receivedOn,
      LocalDate today) {

    /** Where the return stands. */
    public State state() {
      LedgerReturn load = received;
      if (load == null) {
        if (!expected) {
          return State.NOT_EXPECTED;
        }
        return today.isAfter(due) ? State.MISSING : State.EXPECTED;
      }
      return load.rejected() > 0 ? State.ACCEPTED_WITH_REFUSALS : State.ACCEPTED;
    }

    /** Whether it came after the day it was due. */
    public boolean late() {
      return receivedOn != null && receivedOn.isAfter(due);
    }

    /**
     * Days between the day it was due and the day it came, or today if it is missing; 0 if it was
     * on time, is not yet due or not expected.
     */
    public long daysLate() {
      LocalDate until = received != null ? receivedOn : state() == State.MISSING ? today : null;
      return until == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, until));
    }
  }

  /** Where a return stands. */
  public enum State {
    NOT_EXPECTED,
    /** Not there, not yet due. */
    EXPECTED,
    /** Not there, and due. */
    MISSING,
    ACCEPTED_WITH_REFUSALS,
    ACCEPTED
  }

  /** The board as it stands now. */
  public static Board of(
      Home home, CodeLists codes, List<Layout> layouts, List<LedgerReturn> returns, Clock clock) {
    Calendar calendar = Calendar.read(home);
    Map<ReturnKey, LedgerReturn> active = new TreeMap<>();
    returns.stream().filter(LedgerReturn::active).forEach(load -> active.put(load.key(), load));
    Map<ReturnKey, Instant> first = new HashMap<>();
    returns.forEach(
        load -> first.merge(load.key(), load.receivedAt(), (a, b) -> a.isBefore(b) ? a : b));
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    Set<Quarter> quarters = new TreeSet<>();
    active.keySet().forEach(key -> quarters.add(key.quarter()));
    for (Quarter q = calendar.first();
        q.end().isBefore(today) && q.compareTo(calendar.last()) <= 0;
        q = q.plus(1)) {
      quarters.add(q);
    }
    Set<ReturnKey> keys = new TreeSet<>(active.keySet());
    for (Quarter quarter : quarters) {
      for (Layout layout : layouts) {
        for (String unit : units(layout, codes)) {
          keys.add(new ReturnKey(layout.province(), unit, layout.schema().form(), quarter));
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (ReturnKey key : keys) {
      LedgerReturn load = active.get(key);
      entries.add(
          new Entry(
              key,
              calendar.expects(key.province(), key.form(), key.quarter()),
              calendar.due(key.quarter()),
              load,
              load == null
                  ? null
                  : LocalDate.ofInstant(Objects.requireNonNull(first.get(key)), calendar.zone()),
              today));
    }
    return new Board(entries);
  }

  /**
   * The prefectures of a province that report by themselves; one empty name where the province
   * reports as a whole.
   */
  private static Set<String> units(Layout layout, CodeLists codes) {
    Set<String> units = new LinkedHashSet<>();
    if (layout.unitIsPrefecture()) {
      codes.counties(layout.province()).forEach(county -> units.add(county.more("prefecture")));
    } else {
      units.add("");
    }
    return units;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Quarters in which anything was expected or came. */
  public List<Quarter> quarters() {
    return entries.stream()
        .filter(entry -> entry.state() != State.NOT_EXPECTED)
        .map(entry -> entry.key().quarter())
        .distinct()
        .sorted()
        .toList();
  }

  /** The entries of a province and quarter. */
  public List<Entry> of(Code province, Quarter quarter) {
    return entries.stream()
        .filter(entry -> entry.key().province().equals(province.code()))
        .filter(entry -> entry.key().quarter().equals(quarter))
        .sorted(Comparator.comparing(Entry::key))
        .toList();
  }
}
