package org.cpting.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The logframe as it holds from day to day. Indicators, targets, milestones and groups may have
 * versions, each with {@code valid_from} and {@code valid_to}; a quarter is counted by those that
 * hold on its last day.
 *
 * @param epochs stretches of time in which nothing changes, the earliest first
 */
public record LogframeHistory(List<Epoch> epochs) {

  /**
   * A stretch of time.
   *
   * @param from its first day; it lasts until the next begins
   * @param logframe what holds in it
   */
  public record Epoch(LocalDate from, Logframe logframe) {}

  /** Reads all versions; every complaint names file and line. */
  public static LogframeHistory read(Home home, CodeLists lists) {
    return read(YamlNode.read(home.schemas().resolve("logframe.yaml")), lists);
  }

  static LogframeHistory read(YamlNode yaml, CodeLists lists) {
    LogframeReader reader = new LogframeReader(yaml, lists);
    Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
    days.addAll(reader.changes());
    List<Epoch> epochs = new ArrayList<>();
    for (LocalDate day : days) {
      epochs.add(new Epoch(day, reader.on(day)));
    }
    LogframeHistory history = new LogframeHistory(List.copyOf(epochs));
    history.checkShape(yaml);
    return history;
  }

  /** One logframe for all time. */
  public static LogframeHistory of(Logframe logframe) {
    return new LogframeHistory(List.of(new Epoch(LocalDate.MIN, logframe)));
  }

  /** Number of the stretch in which a day lies. */
  public int index(LocalDate day) {
    int index = 0;
    for (int i = 1; i < epochs.size(); i++) {
      if (!day.isBefore(epochs.get(i).from)) {
        index = i;
      }
    }
    return index;
  }

  /** What holds on a day. */
  public Logframe on(LocalDate day) {
    return epochs.get(index(day)).logframe;
  }

  /** What holds on a day, for all time. */
  public LogframeHistory only(LocalDate day) {
    return of(on(day));
  }

  /**
   * Tables of figures add up over quarters, so versions differ in what they count, not in shape.
   */
  private void checkShape(YamlNode yaml) {
    Logframe first = epochs.get(0).logframe;
    for (Epoch epoch : epochs) {
      for (int i = 0; i < first.indicators().size(); i++) {
        Indicator before = first.indicators().get(i);
        Indicator after = epoch.logframe.indicators().get(i);
        if (before.kind() != after.kind()
            || !before.unit().equals(after.unit())
            || !before.outcome().equals(after.outcome())
            || !before.by().equals(after.by())
            || !partsOf(before).equals(partsOf(after))) {
          throw yaml.get("indicators")
              .complaint(
                  "versions of indicator '"
                      + after.code()
                      + "' differ in outcome, unit, kind or the parts they are broken down into; what is another indicator needs a code of its own");
        }
      }
    }
  }

  /** The codes by which an indicator is broken down; none where it is by all. */
  private static Set<List<String>> partsOf(Indicator indicator) {
    Set<List<String>> parts = new HashSet<>();
    for (List<Dimension> axes : indicator.by()) {
      for (Dimension axis : axes) {
        Stream.concat(indicator.counts().stream(), indicator.denominator().stream())
            .map(count -> count.where().getOrDefault(axis, List.of()))
            .forEach(parts::add);
      }
    }
    return parts;
  }
}
