package org.cpting.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cpting.reader.csv.TextFile;
import org.cpting.reader.excel.ExcelFiles;

/** Opens a file by what it holds, whatever its name says, or says why it cannot be read. */
final class FileOpener {

  private static final int LOOK_AT = 4096;

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
      return ExcelFiles.openXls(file, limits.textBytes());
    }
    if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
      return ExcelFiles.openXlsx(file, limits);
    }
    if (isExcel95(start)) {
      throw ExcelFiles.tooOld();
    }
    FileKind kind = FileKind.of(start);
    if (kind != null) {
      throw kind.refused();
    }
    return TextFile.open(file);
  }

  /** Excel 2 to 4 have no container: the file begins with the record that begins its sheet. */
  private static boolean isExcel95(byte[] start) {
    return start.length > 3
        && start[0] == 9
        && (start[1] == 0 || start[1] == 2 || start[1] == 4 || start[1] == 8)
        && start[3] == 0;
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
}
