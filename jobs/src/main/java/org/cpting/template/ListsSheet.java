package org.cpting.template;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The hidden sheet from which drop-downs take their entries, a list a column. */
final class ListsSheet {

  private final XSSFSheet sheet;
  private int lists;

  ListsSheet(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /** Adds a list; answers the formula that names its cells. */
  String add(List<String> entries) {
    int column = lists++;
    for (int i = 0; i < entries.size(); i++) {
      XSSFRow row = sheet.getRow(i);
      (row == null ? sheet.createRow(i) : row).createCell(column).setCellValue(entries.get(i));
    }
    String letters = CellReference.convertNumToColString(column);
    return "'"
        + sheet.getSheetName()
        + "'!$"
        + letters
        + "$1:$"
        + letters
        + "$"
        + Math.max(1, entries.size());
  }
}
