package org.cpting.reader.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cpting.reader.Limits;
import org.cpting.reader.RawWorkbook;
import org.cpting.reader.Refused;

/** Opens Excel workbooks, or says why one cannot be read and in what form to send it instead. */
public final class ExcelFiles {

  /** Name defined in a blank return workbook, whose value says form and version. */
  static final String MARK = "cpting_template";

  /** How many times its size an old workbook takes in memory, at the least. */
  private static final int XLS_IN_MEMORY = 5;

  private ExcelFiles() {}

  /** Opens an .xlsx workbook within limits. */
  public static RawWorkbook openXlsx(Path file, Limits limits) throws IOException, Refused {
    return XlsxWorkbook.open(file, limits);
  }

  /** Opens an .xls workbook, which is held in memory whole; mostBytes bounds what it may take. */
  public static RawWorkbook openXls(Path file, long mostBytes) throws IOException, Refused {
    if (Files.size(file) > mostBytes / XLS_IN_MEMORY) {
      throw tooLarge();
    }
    try {
      return XlsWorkbook.open(file);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException | AssertionError e) {
      // POI reports damage by many kinds of exception, most of them unchecked.
      throw XlsxWorkbook.damaged("OLE2");
    }
  }

  /**
   * Digits that Excel shows; what a sum such as 0.1 + 0.2 leaves behind them is no one's figure.
   */
  private static final MathContext SHOWN = new MathContext(15);

  /** A number cell's value as a decimal, to the fifteen digits that Excel shows. */
  static String shortest(String stored) {
    int length = stored.length();
    boolean whole = length <= 15;
    for (int i = 0; i < length && whole; i++) {
      char c = stored.charAt(i);
      whole = c >= '0' && c <= '9' || c == '-' && i == 0;
    }
    if (whole) {
      return stored;
    }
    try {
      return shortest(Double.parseDouble(stored));
    } catch (NumberFormatException e) {
      return stored;
    }
  }

  static String shortest(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).round(SHOWN).stripTrailingZeros().toPlainString()
        : "" + number;
  }

  static Refused encrypted() {
    return Refused.because(
        "FILE_ENCRYPTED",
        "文件设有打开密码。",
        "The file is protected by a password.",
        "请去掉打开密码后重新报送（文件—信息—保护工作簿）。",
        "Remove the password (File - Info - Protect Workbook) and send it again.");
  }

  /** An old workbook that POI does not read. */
  public static Refused tooOld() {
    return Refused.because(
        "FILE_EXCEL_95",
        "文件是 Excel 95 或更早的格式。",
        "The file is in the format of Excel 95 or older.",
        "请另存为“Excel 工作簿(*.xlsx)”后重新报送。",
        "Save it as 'Excel Workbook (*.xlsx)' and send it again.");
  }

  static Refused macros() {
    return Refused.because(
        "FILE_HAS_MACROS",
        "工作簿带有宏。",
        "The workbook holds macros.",
        "宏从不执行；请另存为不带宏的“Excel 工作簿(*.xlsx)”后重新报送。",
        "Macros are never run here; save it as 'Excel Workbook (*.xlsx)' without macros and send it again.");
  }

  static Refused tooLarge() {
    return Refused.because(
        "FILE_TOO_LARGE",
        "文件解压后过大。",
        "The file is too large when unpacked.",
        "请删除空白行列和多余格式，或分成几个文件后重新报送。",
        "Delete empty rows and columns and needless formats, or split the file, and send it again.");
  }

  static Refused otherFormat(String zh, String en) {
    return Refused.because(
        "FILE_FORMAT_UNKNOWN",
        "文件不是本系统读取的表格（" + zh + "）。",
        "The file is no table of a kind read here (" + en + ").",
        "请另存为“Excel 工作簿(*.xlsx)”或 CSV 后重新报送。",
        "Save it as 'Excel Workbook (*.xlsx)' or CSV and send it again.");
  }
}
