package org.cpting.feedback;

import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/** How findings are shown everywhere: severities tell themselves apart without colour too. */
public final class Marks {

  private Marks() {}

  /** A sign that differs in shape, not only in colour. */
  public static String sign(Severity severity) {
    return severity == Severity.ERROR ? "✖" : severity == Severity.WARNING ? "▲" : "●";
  }

  public static Bilingual words(Severity severity) {
    return switch (severity) {
      case ERROR -> new Bilingual("错误", "error");
      case WARNING -> new Bilingual("警告", "warning");
      case INFO -> new Bilingual("提示", "note");
    };
  }

  /** Where a finding stands within its file: a cell, a row, a sheet or the file. */
  public static Bilingual place(Finding finding) {
    SourceRef at = finding.at();
    if (!at.cell().isEmpty()) {
      return new Bilingual(at.cell(), at.cell());
    }
    if (at.row() > 0) {
      return new Bilingual("第 " + at.row() + " 行", "row " + at.row());
    }
    return at.sheet() == null
        ? new Bilingual("整个文件", "the file")
        : new Bilingual("整张工作表", "the sheet");
  }
}
