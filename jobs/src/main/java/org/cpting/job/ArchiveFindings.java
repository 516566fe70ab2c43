package org.cpting.job;

import org.cpting.core.SourceRef;
import org.cpting.inbox.ReturnsArchive;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/** Says why a ZIP was refused; none of its files was taken. */
final class ArchiveFindings {

  private static final Bilingual UNPACKED =
      new Bilingual("请解压后直接报送其中的报表文件。", "Unpack it and send the returns in it themselves.");
  private static final Bilingual PACK_AGAIN =
      new Bilingual(
          "请重新压缩为 ZIP（不设密码），或直接报送其中的报表文件。",
          "Pack the returns as a ZIP again, without a password, or send them themselves.");

  private ArchiveFindings() {}

  static Finding of(String name, ReturnsArchive.Refusal refusal) {
    String at = refusal.entry();
    String zh = at.isEmpty() ? "" : "（" + at + "）";
    String en = at.isEmpty() ? "" : " (" + at + ")";
    return switch (refusal.reason()) {
      case ENCRYPTED ->
          finding(
              name,
              "FILE_ENCRYPTED",
              "压缩包设有密码" + zh + "。",
              "The ZIP is protected by a password" + en + ".",
              PACK_AGAIN);
      case DAMAGED ->
          finding(
              name,
              "FILE_DAMAGED",
              "压缩包已损坏" + zh + "，其中的文件都没有读取。",
              "The ZIP is damaged" + en + "; none of its files was read.",
              PACK_AGAIN);
      case METHOD ->
          finding(
              name,
              "FILE_ARCHIVE_METHOD",
              "压缩包使用了不支持的压缩方法" + zh + "。",
              "The ZIP is packed by a method that is not read here" + en + ".",
              PACK_AGAIN);
      case EMPTY ->
          finding(name, "FILE_ARCHIVE_EMPTY", "压缩包里没有报表文件。", "The ZIP holds no return.", UNPACKED);
      case TOO_MANY ->
          finding(
              name,
              "FILE_ARCHIVE_TOO_MANY",
              "压缩包里的文件过多。",
              "The ZIP holds too many files.",
              UNPACKED);
      case TOO_LARGE ->
          finding(
              name,
              "FILE_TOO_LARGE",
              "压缩包解压后过大" + zh + "。",
              "The ZIP is too large when unpacked" + en + ".",
              UNPACKED);
    };
  }

  private static Finding finding(String name, String code, String zh, String en, Bilingual fix) {
    return new Finding(
        code, Severity.ERROR, null, SourceRef.file(name), "", "", new Bilingual(zh, en), fix);
  }
}
