package org.cpting.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is to reach, in its unit (a ratio in percent).
 *
 * @param baseline where it began
 * @param milestones values to be reached on the way, by date
 * @param target value to be reached at the end; null if none is set
 * @param tolerancePercent variance beyond which a reason must be given, in percent of what was due
 */
public record TargetPlan(
    Point baseline, List<Point> milestones, @Nullable Point target, BigDecimal tolerancePercent) {

  /**
   * A value at a date.
   *
   * @param date when
   * @param value how much
   */
  public record Point(LocalDate date, BigDecimal value) {}

  /** The milestone or target that falls due on exactly this day. */
  public Optional<Point> dueOn(LocalDate day) {
    return Stream.concat(milestones.stream(), Stream.ofNullable(target))
        .filter(point -> point.date().equals(day))
        .findFirst();
  }
}
