package org.cpting.job;

import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.LedgerFile;

/** What is told of a file whose content came before. */
final class SameFile {

  private SameFile() {}

  /** The bytes are those of an earlier file; both are named. */
  static Finding bytes(FileRecord file, LedgerFile before) {
    String earlier = before.file().origin();
    boolean counts = before.activeReturns() > 0;
    String replacedBy = String.join("、", before.replacedBy());
    return new Finding(
        "FILE_SAME_BYTES",
        Severity.INFO,
        null,
        SourceRef.file(file.name()),
        "",
        "",
        new Bilingual(
            "“%s”的内容与已收到的“%s”完全相同，未再计入。%s"
                .formatted(file.origin(), earlier, counts ? "" : "该文件后来已被“" + replacedBy + "”替换。"),
            "The content of '%s' is that of '%s', received before; nothing was changed.%s"
                .formatted(
                    file.origin(),
                    earlier,
                    counts ? "" : " That file was later replaced by '" + replacedBy + "'.")),
        new Bilingual(
            counts ? "无需处理；如要更正，请报送修改后的文件。" : "如要恢复旧文件，请联系项目办执行 rerun。",
            counts
                ? "Nothing to do; to correct something, send a changed file."
                : "To go back to the older file have the project office rerun it."));
  }
}
