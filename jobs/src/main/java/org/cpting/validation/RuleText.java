package org.cpting.validation;

import org.cpting.notice.Severity;

/**
 * What a rule says of itself by its {@link RuleDoc}.
 *
 * @param code name under which it is found, e.g. {@code SUM_MISMATCH}
 * @param severity what it does to the row
 * @param zh the rule in Chinese
 * @param en the rule in English
 * @param source where it comes from
 * @param asksZh what it looks at, in Chinese
 * @param asksEn the same in English
 * @param last whether it runs after the others
 * @param comparesReturns whether what it finds depends on other returns
 */
public record RuleText(
    String code,
    Severity severity,
    String zh,
    String en,
    String source,
    String asksZh,
    String asksEn,
    boolean last,
    boolean comparesReturns) {

  static RuleText of(RuleDoc doc) {
    return new RuleText(
        doc.code(),
        doc.severity(),
        doc.zh(),
        doc.en(),
        doc.source(),
        doc.asksZh(),
        doc.asksEn(),
        doc.last(),
        doc.comparesReturns());
  }
}
