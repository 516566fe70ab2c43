package org.cpting.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of files that are not read, told by how they begin, so that a sender is told what she has
 * sent.
 *
 * @param zh name of the kind
 * @param en name of the kind
 * @param advice what to do with it
 */
record FileKind(String zh, String en, Advice advice) {

  /** What to do with a file that is not read. */
  enum Advice {
    SAVE_AS_WORKBOOK(
        "请在 Excel 中打开，另存为“Excel 工作簿(*.xlsx)”后重新报送。",
        "Open it in Excel, save it as 'Excel Workbook (*.xlsx)' and send it again."),
    SEND_THE_TABLE(
        "请报送 Excel 或 CSV 电子表格，不要报送扫描件、图片或文字文件。",
        "Send the Excel or CSV table itself, no scan, picture or text document."),
    UNPACK("请解压后报送其中的文件，或改用 ZIP 压缩。", "Unpack it and send the files in it, or pack them as ZIP.");

    private final String zh;
    private final String en;

    Advice(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** How a kind begins: bytes at an offset, in Latin-1. */
  private record Signature(int offset, String bytes, FileKind kind) {}

  private static Signature table(String bytes, String zh, String en) {
    return new Signature(0, bytes, new FileKind(zh, en, Advice.SAVE_AS_WORKBOOK));
  }

  private static Signature other(String bytes, String zh, String en) {
    return new Signature(0, bytes, new FileKind(zh, en, Advice.SEND_THE_TABLE));
  }

  private static Signature packed(int offset, String bytes, String name) {
    return new Signature(offset, bytes, new FileKind(name + " 压缩包", name, Advice.UNPACK));
  }

  private static final List<Signature> SIGNATURES =
      List.of(
          packed(0, "Rar!\u001a\u0007", "RAR"),
          packed(0, "7z\u00bc\u00af'\u001c", "7z"),
          packed(0, "\u001f\u008b", "gzip"),
          packed(0, "BZh", "bzip2"),
          packed(0, "\u00fd7zXZ\0", "xz"),
          packed(0, "(\u00b5/\u00fd", "Zstandard"),
          packed(0, "MSCF", "CAB"),
          packed(257, "ustar", "tar"),
          other("%PDF", "PDF", "PDF"),
          other("{\\rtf", "RTF 文档", "RTF"),
          other("\u0089PNG\r\n", "图片（PNG）", "a picture (PNG)"),
          other("\u00ff\u00d8\u00ff", "图片（JPEG）", "a picture (JPEG)"),
          other("GIF8", "图片（GIF）", "a picture (GIF)"),
          other("II*\0", "图片（TIFF）", "a picture (TIFF)"),
          other("MM\0*", "图片（TIFF）", "a picture (TIFF)"),
          other("BM", "图片（BMP）", "a picture (BMP)"),
          other("RIFF", "多媒体文件", "a media file"),
          other(
              "L\0\0\0\u0001\u0014\u0002\0",
              "快捷方式（.lnk），不是文件本身",
              "a shortcut (.lnk), not the file itself"),
          other("MZ", "程序（.exe）", "a program (.exe)"),
          other("SQLite format 3\0", "SQLite 数据库", "an SQLite database"),
          other("\0\u0001\0\0Standard", "Access 数据库", "an Access database"),
          table("ID;P", "SYLK 文件", "a SYLK file"),
          table("TABLE\r\n0,1", "DIF 文件", "a DIF file"),
          table("TABLE\n0,1", "DIF 文件", "a DIF file"),
          table("\0\0\u0002\0", "Lotus 1-2-3 或 Quattro 文件", "a Lotus 1-2-3 or Quattro file"),
          table("\0\0\u001a\0", "Lotus 1-2-3 文件", "a Lotus 1-2-3 file"));

  private static final Charset LATIN = StandardCharsets.ISO_8859_1;
  private static final int TEXT_BEGINS = 256;

  /** The kind of a file by its first bytes; null where they do not tell. */
  static @Nullable FileKind of(byte[] start) {
    String bytes = new String(start, LATIN);
    for (Signature signature : SIGNATURES) {
      if (bytes.startsWith(signature.bytes(), signature.offset())
          && (signature.bytes().length() > 2 || !looksLikeText(start))) {
        return signature.kind();
      }
    }
    return markup(text(start).stripLeading().toLowerCase(Locale.ROOT));
  }

  /** A table may begin with the letters of a short signature, such as BM. */
  private static boolean looksLikeText(byte[] start) {
    for (int i = 0; i < Math.min(start.length, TEXT_BEGINS); i++) {
      if (start[i] >= 0 && start[i] < '\t') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable FileKind markup(String text) {
    if (text.startsWith("mime-version:") || text.contains("content-type: multipart/related")) {
      return new FileKind("网页存档（MHTML）", "a web archive (MHTML)", Advice.SAVE_AS_WORKBOOK);
    }
    if (!text.startsWith("<")) {
      return null;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || text.contains("progid=\"excel.sheet\"")) {
      return new FileKind(
          "“XML 电子表格 2003”（扩展名虽可能是 .xls）",
          "an 'XML Spreadsheet 2003', even if its name ends in .xls",
          Advice.SAVE_AS_WORKBOOK);
    }
    if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
      return new FileKind(
          "网页（HTML），不是真正的 Excel 文件（系统导出的 .xls 常是这样）",
          "a web page (HTML), no real Excel file, as systems often export under the name .xls",
          Advice.SAVE_AS_WORKBOOK);
    }
    return new FileKind("XML 文件", "an XML file", Advice.SAVE_AS_WORKBOOK);
  }

  private static String text(byte[] start) {
    if (start.length > 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
      return new String(start, 2, start.length - 2, StandardCharsets.UTF_16LE);
    }
    if (start.length > 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
      return new String(start, 2, start.length - 2, StandardCharsets.UTF_16BE);
    }
    String text = new String(start, LATIN);
    return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
  }

  /** The refusal of a file of this kind. */
  Refused refused() {
    return Refused.because(
        "FILE_FORMAT_UNKNOWN",
        "文件内容是" + zh + "，不是 Excel 工作簿或 CSV（扩展名不能说明内容）。",
        "The file is " + en + ", no Excel workbook or CSV, whatever its name ends in.",
        advice.zh,
        advice.en);
  }
}
