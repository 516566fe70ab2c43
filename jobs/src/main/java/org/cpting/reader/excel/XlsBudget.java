package org.cpting.reader.excel;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.cpting.reader.Refused;

/**
 * Counts the records of an .xls before POI makes objects of them: POI's reading cannot be stopped,
 * so it only begins on what it is through with in seconds.
 */
final class XlsBudget {

  /** A full sheet of 65,536 rows and 40 columns; no return comes near. */
  private static final int MOST_RECORDS = 3_000_000;

  private static final int ASK_EVERY = 4096;

  private XlsBudget() {}

  static void check(DirectoryNode root, String workbook) throws IOException, Refused {
    byte[] head = new byte[4];
    int records = 0;
    try (DocumentInputStream in = root.createDocumentInputStream(workbook)) {
      while (in.available() >= head.length) {
        in.readFully(head);
        int length = (head[2] & 0xff) | (head[3] & 0xff) << 8;
        if (in.skip(length) < length) {
          return;
        }
        records++;
        if (records > MOST_RECORDS) {
          throw Refused.because(
              "FILE_TOO_LARGE",
              "文件中的单元格过多（超过 " + MOST_RECORDS + " 条记录）。",
              "The file holds too many cells (more than " + MOST_RECORDS + " records).",
              "请只保留报表的各行各列，另存为“Excel 工作簿(*.xlsx)”后重新报送。",
              "Keep the rows and columns of the form alone, save it as 'Excel Workbook (*.xlsx)' and send it again.");
        }
        if (records % ASK_EVERY == 0) {
          goOn();
        }
      }
    }
  }

  /** Ends reading on a thread that was given up. */
  static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("Given up while an .xls was read");
    }
  }
}
