package org.cpting.job;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cpting.core.SourceRef;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.LedgerFile;

/** What is told of a file whose content came before; both files are named. */
final class SameFile {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final Bilingual NOTHING_TO_DO =
      new Bilingual(
          "无需处理；如要更正，请报送修改后的文件。", "Nothing to do; to correct something, send a changed file.");

  private SameFile() {}

  /**
   * Bytes or values are those of an earlier file, so nothing was changed.
   *
   * @param zone by which it is told when the earlier one was received
   */
  static Finding of(FileRecord file, LedgerFile before, ZoneId zone) {
    String moment = MINUTE.format(before.file().receivedAt().atZone(zone));
    return file.sha256().equals(before.file().sha256())
        ? bytes(file, before, moment)
        : content(
            file,
            "“%s”重新保存过，但数据与 %s 收到的“%s”完全相同，未再计入。".formatted(file.origin(), moment, earlier(before)),
            "'%s' was saved anew, but its data are those of '%s', received %s; nothing was changed."
                .formatted(file.origin(), earlier(before), moment),
            NOTHING_TO_DO);
  }

  /** The values are those of an earlier file that a correction replaced; they count again. */
  static Finding replacedContent(FileRecord file, LedgerFile before) {
    return content(
        file,
        "“%s”的数据与已被更正替换的“%s”完全相同；按“后报替换先报”的规则，现以本文件为准。".formatted(file.origin(), earlier(before)),
        "The data of '%s' are those of '%s', which a correction had replaced; being the newest return, this file counts now."
            .formatted(file.origin(), earlier(before)),
        new Bilingual(
            "请核对是否误报了旧文件；如是，请再次报送更正后的文件（重新保存一次）。",
            "Check that no old file was sent by mistake; if it was, save the corrected file once more and send it."));
  }

  /** Whether something of a file was refused besides rows: what is left must not be compared. */
  static boolean isPartOnly(IntakeResult result) {
    List<String> forms = result.returns().stream().map(load -> load.key().form()).toList();
    return result.findings().kept().stream()
        .anyMatch(
            finding ->
                finding.severity() == Severity.ERROR
                    && (finding.form() == null || !forms.contains(finding.form())));
  }

  private static String earlier(LedgerFile before) {
    return before.file().origin();
  }

  private static Finding bytes(FileRecord file, LedgerFile before, String moment) {
    boolean counts = before.activeReturns() > 0;
    String replacedBy = String.join("、", before.replacedBy());
    return finding(
        "FILE_SAME_BYTES",
        file,
        "“%s”的内容与 %s 收到的“%s”完全相同，未再计入。%s"
            .formatted(
                file.origin(),
                moment,
                earlier(before),
                counts ? "" : "该文件后来已被“" + replacedBy + "”替换。"),
        "The content of '%s' is that of '%s', received %s; nothing was changed.%s"
            .formatted(
                file.origin(),
                earlier(before),
                moment,
                counts ? "" : " That file was later replaced by '" + replacedBy + "'."),
        counts
            ? NOTHING_TO_DO
            : new Bilingual(
                "如要恢复旧文件，请联系项目办执行 rerun。",
                "To go back to the older file have the project office rerun it."));
  }

  private static Finding content(FileRecord file, String zh, String en, Bilingual fix) {
    return finding("FILE_SAME_CONTENT", file, zh, en, fix);
  }

  private static Finding finding(
      String code, FileRecord file, String zh, String en, Bilingual fix) {
    return new Finding(
        code, Severity.INFO, null, SourceRef.file(file.name()), "", "", new Bilingual(zh, en), fix);
  }
}
