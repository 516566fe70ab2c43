package org.cpting.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cpting.reader.csv.TextFile;
import org.cpting.reader.excel.ExcelFiles;

/** Opens a file by what it holds, whatever its name says, or says why it cannot be read. */
final class FileOpener {

  private static final int LOOK_AT = 512;

  private FileOpener() {}

  static RawWorkbook open(Path file, Limits limits) throws IOException, Refused {
    if (!Files.isRegularFile(file)) {
      throw Refused.because(
          "FILE_NOT_A_FILE",
          "这不是文件。",
          "This is not a file.",
          "请直接报送 Excel 或 CSV 文件。",
          "Send the Excel or CSV file itself.");
    }
    if (Files.size(file) == 0) {
      throw Refused.because(
          "FILE_EMPTY",
          "文件是空的（0 字节）。",
          "The file is empty (0 bytes).",
          "请重新导出并报送，传输可能中断过。",
          "Export it again and send it anew; the transfer may have been cut off.");
    }
    if (Files.size(file) > limits.fileBytes()) {
      throw tooLarge(limits);
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOK_AT);
    }
    if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      return ExcelFiles.openXls(file);
    }
    if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
      return ExcelFiles.openXlsx(file, limits.unpackedBytes());
    }
    if (start.length > 3
        && start[0] == 9
        && (start[1] == 0 || start[1] == 2 || start[1] == 4 || start[1] == 8)) {
      throw otherKind("Excel 95 / BIFF");
    }
    String text =
        new String(start, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("%pdf")) {
      throw otherKind("PDF");
    }
    if (text.startsWith("<") || text.startsWith("\u00ef\u00bb\u00bf<")) {
      throw otherKind("HTML / XML");
    }
    if (text.startsWith("{\\rtf")) {
      throw otherKind("RTF");
    }
    return TextFile.open(file);
  }

  private static boolean begins(byte[] start, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Refused tooLarge(Limits limits) {
    long megabytes = limits.fileBytes() >> 20;
    return Refused.because(
        "FILE_TOO_LARGE",
        "文件超过 " + megabytes + " MB。",
        "The file is larger than " + megabytes + " MB.",
        "请删除空白行列和图片，或分成几个文件后重新报送。",
        "Delete empty rows, columns and pictures, or split the file, and send it again.");
  }

  private static Refused otherKind(String kind) {
    return Refused.because(
        "FILE_FORMAT_UNKNOWN",
        "文件内容是 " + kind + "，不是 Excel 工作簿或 CSV（扩展名不能说明内容）。",
        "The file holds " + kind + ", no Excel workbook or CSV, whatever its name ends in.",
        "请在 Excel 中打开，另存为“Excel 工作簿(*.xlsx)”后重新报送。",
        "Open it in Excel, save it as 'Excel Workbook (*.xlsx)' and send it again.");
  }
}
