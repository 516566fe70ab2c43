package org.cpting.notice;

import org.cpting.core.SourceRef;
import org.cpting.core.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in a return. Its texts are complete: they can be shown as they are.
 *
 * @param code the rule or notice, e.g. {@code DATE_OUTSIDE_PERIOD}
 * @param severity what it does to the data
 * @param form code of the form, null where the file as a whole is meant
 * @param at where
 * @param column canonical column, e.g. {@code service_date}; empty where the row as a whole is
 *     meant
 * @param found the value found, already masked (see {@link Mask}); empty where there is none
 * @param text what is wrong
 * @param fix what to do about it
 * @param notChecked what could not be checked because of it; empty if nothing was hidden by it
 */
public record Finding(
    String code,
    Severity severity,
    @Nullable String form,
    SourceRef at,
    String column,
    String found,
    Bilingual text,
    Bilingual fix,
    Bilingual notChecked) {

  /** A finding that hides nothing. */
  public Finding(
      String code,
      Severity severity,
      @Nullable String form,
      SourceRef at,
      String column,
      String found,
      Bilingual text,
      Bilingual fix) {
    this(code, severity, form, at, column, found, text, fix, Bilingual.NONE);
  }

  /** The same let in by a waiver: an error as a warning, a warning as a remark. */
  public Finding letIn(Waiver waiver) {
    String zh = "（按豁免%d准入：%s，有效期至%s）".formatted(waiver.id(), waiver.by(), waiver.until());
    String en =
        " Let in by waiver %d of %s, until %s.".formatted(waiver.id(), waiver.by(), waiver.until());
    return new Finding(
        code,
        severity == Severity.ERROR ? Severity.WARNING : Severity.INFO,
        form,
        at,
        column,
        found,
        new Bilingual(text.zh() + zh, text.en() + en),
        fix,
        notChecked);
  }

  /** The same with what could not be checked because of it. */
  public Finding hiding(Bilingual what) {
    return new Finding(code, severity, form, at, column, found, text, fix, what);
  }
}
