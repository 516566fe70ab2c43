package org.cpting.report;

/**
 * One of the few figures that stand for the period.
 *
 * @param code code of the indicator
 * @param label what it is
 * @param value the figure to date
 * @param unit its unit, and whether it is to date or at the end of the period
 * @param period first line beside it: the figure of the period alone; left out for a state at its
 *     end, and the next lines move up
 * @param progress share of the target with numerator and denominator
 * @param due distance to the milestone or target due
 */
public record KeyFigure(
    String code,
    String label,
    String value,
    String unit,
    String period,
    String progress,
    String due) {}
