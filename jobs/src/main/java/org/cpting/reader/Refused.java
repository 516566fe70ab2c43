package org.cpting.reader;

import java.util.List;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/** A file, or one form of it, that cannot be read with certainty; says why and what to do. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private static final Bilingual NO_ROW =
      new Bilingual("因此未检查：文件中的各行。", "Therefore not checked: every row of the file.");

  private final String code;
  private final Bilingual text;
  private final Bilingual fix;
  private final transient List<Finding> also;

  /**
   * Why nothing is read.
   *
   * @param code name of the notice, e.g. {@code FILE_ENCRYPTED}
   * @param text what was found
   * @param fix what to do
   */
  public Refused(String code, Bilingual text, Bilingual fix) {
    this(code, text, fix, List.of());
  }

  private Refused(String code, Bilingual text, Bilingual fix, List<Finding> also) {
    super(code + ": " + text.en());
    this.code = code;
    this.text = text;
    this.fix = fix;
    this.also = also;
  }

  /** The same refusal with what else was found before it. */
  Refused with(List<Finding> findings) {
    return new Refused(code, text, fix, List.copyOf(findings));
  }

  /** What else was found: all that could be checked in spite of the refusal. */
  public List<Finding> also() {
    return also;
  }

  /** A refusal with its four texts. */
  public static Refused because(String code, String zh, String en, String fixZh, String fixEn) {
    return new Refused(code, new Bilingual(zh, en), new Bilingual(fixZh, fixEn));
  }

  public String code() {
    return code;
  }

  /** The refusal as a finding of a form or, where that is null, of the whole file. */
  public Finding finding(@Nullable String form, SourceRef at) {
    return new Finding(code, Severity.ERROR, form, at, "", "", text, fix).hiding(NO_ROW);
  }
}
