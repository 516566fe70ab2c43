package org.cpting.report;

/**
 * A line of the performance measurement framework: an expected result, or an indicator of it.
 *
 * @param kind level of the result, or {@code indicator}
 * @param result code of the expected result the line belongs to
 * @param code code of the result or indicator
 * @param text the expected result, or the indicator's name
 * @param unit unit of the figures
 * @param baseline value at the start
 * @param target value at the end of the project
 * @param actual figure of the period
 * @param actualParts numerator and denominator of a ratio
 * @param cumulative figure to date
 * @param cumulativeParts numerator and denominator of a ratio
 * @param share share of the target reached
 * @param shareParts its numerator and denominator
 * @param variance distance to what was due
 * @param due what was due, and when
 */
public record FrameworkRow(
    String kind,
    String result,
    String code,
    String text,
    String unit,
    String baseline,
    String target,
    String actual,
    String actualParts,
    String cumulative,
    String cumulativeParts,
    String share,
    String shareParts,
    String variance,
    String due) {

  /** A line without figures. */
  static FrameworkRow result(String level, String code, String text) {
    return new FrameworkRow(level, code, code, text, "", "", "", "", "", "", "", "", "", "", "");
  }
}
