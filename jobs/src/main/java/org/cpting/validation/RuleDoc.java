package org.cpting.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cpting.notice.Severity;

/** What a rule says, in prose; it marks a class as a rule. docs/RULES.md is made from it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleDoc {

  /** Name under which it is found, e.g. {@code SUM_MISMATCH}. */
  String code();

  /** What it does to the row. */
  Severity severity();

  /** The rule in Chinese. */
  String zh();

  /** The rule in English. */
  String en();

  /** Where it comes from. */
  String source() default "Reporting manual, section 3";

  /** What it looks at, in Chinese, as told where it could not look, e.g. {@code 日期是否在本季度内}. */
  String asksZh() default "";

  /** The same in English, e.g. {@code whether the date lies within the quarter}. */
  String asksEn() default "";

  /** Whether it runs after the others, because it asks what they found. */
  boolean last() default false;

  /**
   * Whether what it finds depends on other returns of the province and quarter; a return it found
   * something in is then read again when one of those counts no longer.
   */
  boolean comparesReturns() default false;
}
