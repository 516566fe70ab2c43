package org.cpting.reader.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.cpting.reader.CellKind;
import org.cpting.reader.RawRow;
import org.cpting.reader.RawSheet;
import org.cpting.reader.RawWorkbook;
import org.cpting.reader.Refused;

/** An .xls workbook (Excel 97-2003), at most 65,536 rows a sheet, held in memory by POI. */
final class XlsWorkbook implements RawWorkbook {

  private static final int MOST_COLUMNS = 256;

  private final HSSFWorkbook workbook;
  private final List<RawSheet> sheets = new ArrayList<>();

  private XlsWorkbook(HSSFWorkbook workbook) {
    this.workbook = workbook;
    boolean epoch1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      sheets.add(
          new XlsSheet(
              workbook.getSheetAt(i),
              workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i),
              epoch1904));
    }
  }

  static RawWorkbook open(Path file) throws IOException, Refused {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        throw ExcelFiles.encrypted();
      }
      if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK")) {
        throw root.hasEntry("Book") ? ExcelFiles.tooOld() : other(root);
      }
      if (root.hasEntry("_VBA_PROJECT_CUR")) {
        throw ExcelFiles.macros();
      }
      XlsBudget.check(root, root.hasEntry("Workbook") ? "Workbook" : "WORKBOOK");
      return new XlsWorkbook(new HSSFWorkbook(root, false));
    } catch (EncryptedDocumentException e) {
      throw ExcelFiles.encrypted();
    } catch (OldExcelFormatException e) {
      throw ExcelFiles.tooOld();
    }
  }

  private static Refused other(DirectoryNode root) {
    if (root.hasEntry("WordDocument")) {
      return ExcelFiles.otherFormat("Word 文档", "a Word document");
    }
    if (root.hasEntry("PowerPoint Document")) {
      return ExcelFiles.otherFormat("PowerPoint 演示文稿", "a PowerPoint presentation");
    }
    if (root.hasEntry("WpsContent") || root.hasEntry("ETWorkbook")) {
      return ExcelFiles.otherFormat("WPS 文件", "a WPS file");
    }
    if (root.hasEntry("__properties_version1.0")) {
      return ExcelFiles.otherFormat("Outlook 邮件", "an Outlook message");
    }
    return ExcelFiles.otherFormat("OLE2 文件", "an OLE2 file");
  }

  @Override
  public String format() {
    return "Excel 97-2003 .xls";
  }

  @Override
  public List<RawSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public String mark() {
    HSSFName name = workbook.getName(ExcelFiles.MARK);
    return name == null ? "" : name.getRefersToFormula().replace("\"", "");
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private record XlsSheet(HSSFSheet sheet, boolean hidden, boolean epoch1904) implements RawSheet {

    @Override
    public String name() {
      return sheet.getSheetName();
    }

    @Override
    public List<Merge> merges() {
      return sheet.getMergedRegions().stream()
          .map(
              region ->
                  new Merge(
                      region.getFirstRow() + 1,
                      region.getFirstColumn(),
                      region.getLastRow() + 1,
                      region.getLastColumn()))
          .toList();
    }

    @Override
    public BitSet hiddenColumns() {
      BitSet columns = new BitSet();
      for (int column = 0; column < MOST_COLUMNS; column++) {
        columns.set(column, sheet.isColumnHidden(column));
      }
      return columns;
    }

    @Override
    public void rows(Visitor visitor) throws Refused {
      RawRow raw = new RawRow();
      for (Row row : sheet) {
        XlsBudget.goOn();
        fill(raw, row);
        if (row.getZeroHeight()) {
          raw.hide();
        }
        if (!visitor.visit(raw)) {
          return;
        }
      }
    }

    private static void fill(RawRow raw, Row row) throws Refused {
      raw.start(row.getRowNum() + 1);
      try {
        for (Cell cell : row) {
          put(raw, (HSSFCell) cell);
        }
      } catch (RuntimeException e) {
        // A cell may refer to a style or text that a damaged file does not hold.
        throw XlsxWorkbook.damaged("row " + raw.number());
      }
    }

    private static void put(RawRow raw, HSSFCell cell) {
      int column = cell.getColumnIndex();
      if (isStruck(cell)) {
        String text = new DataFormatter(Locale.ROOT).formatCellValue(cell);
        raw.put(column, CellKind.STRUCK, text);
        return;
      }
      CellType type =
          cell.getCellType() == CellType.FORMULA
              ? cell.getCachedFormulaResultType()
              : cell.getCellType();
      switch (type) {
        case STRING -> {
          String text = cell.getRichStringCellValue().getString();
          if (!text.isEmpty()) {
            raw.put(column, CellKind.TEXT, text);
          }
        }
        case NUMERIC ->
            raw.put(
                column,
                DateUtil.isCellDateFormatted(cell) ? CellKind.DATE : CellKind.NUMBER,
                ExcelFiles.shortest(cell.getNumericCellValue()));
        case BOOLEAN ->
            raw.put(column, CellKind.TEXT, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
        case ERROR ->
            raw.put(
                column, CellKind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
        default -> {}
      }
    }

    /** Whether a cell, or a part of its text, is struck through. */
    private static boolean isStruck(HSSFCell cell) {
      HSSFWorkbook workbook = cell.getSheet().getWorkbook();
      if (cell.getCellType() == CellType.BLANK) {
        return false;
      }
      if (workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout()) {
        return true;
      }
      if (cell.getCellType() != CellType.STRING) {
        return false;
      }
      HSSFRichTextString text = cell.getRichStringCellValue();
      for (int run = 0; run < text.numFormattingRuns(); run++) {
        if (workbook.getFontAt(text.getFontOfFormattingRun(run)).getStrikeout()) {
          return true;
        }
      }
      return false;
    }
  }
}
