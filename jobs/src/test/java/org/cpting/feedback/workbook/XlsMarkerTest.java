package org.cpting.feedback.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.feedback.workbook.Marking.error;
import static org.cpting.feedback.workbook.Marking.mark;
import static org.cpting.feedback.workbook.Marking.warning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.cpting.job.Folders;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsMarkerTest {

  private static final Path FILE = Folders.SAMPLES.resolve("2011Q2/GD-2011Q2-BCD.xls");

  @TempDir private Path folder;

  private static HSSFWorkbook open(Path file) throws IOException {
    return new HSSFWorkbook(Files.newInputStream(file));
  }

  @Test
  void anOldWorkbookIsMarkedInItsCells() throws IOException {
    try (HSSFWorkbook before = open(FILE)) {
      String name = before.getSheetName(0);
      Path marked =
          mark(FILE, folder, List.of(error(name, 3, 1), warning(name, 4, -1), error(name, 5, 200)));
      assertThat(marked.getFileName() + "").endsWith(".xls");
      try (HSSFWorkbook after = open(marked)) {
        assertThat(after.getSheetName(0)).isEqualTo("反馈 Feedback");
        assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
        HSSFSheet sheet = after.getSheet(name);
        HSSFCell cell = sheet.getRow(2).getCell(1);
        assertThat(XlsFill.of(cell.getCellStyle())).isEqualTo(XlsFill.of(Severity.ERROR));
        assertThat(cell.getCellComment().getString().getString())
            .startsWith("✖ 错误 error CODE_UNKNOWN\n写的不对3。请改。\nRow 3 is wrong. Please mend.");
        assertThat(sheet.getRow(3).getCell(0).getCellComment()).isNotNull();
        assertThat(sheet.getRow(4).getCell(200).getCellComment()).isNotNull();
      }
    }
  }

  @Test
  void theMarksOfAnEarlierRoundAreTakenOut() throws IOException {
    try (HSSFWorkbook before = open(FILE)) {
      String name = before.getSheetName(0);
      List<Finding> findings = List.of(error(name, 3, 1), error(name, 5, 200));
      Path marked = mark(FILE, folder.resolve("1"), findings);
      try (HSSFWorkbook cleaned = open(marked)) {
        XlsCleaner.clean(cleaned);
        assertThat(cleaned.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
        HSSFSheet sheet = cleaned.getSheet(name);
        assertThat(sheet.getCellComments()).isEmpty();
        assertThat(sheet.getRow(4).getCell(200)).isNull();
        assertThat(sheet.getRow(2).getCell(1).getCellStyle().getIndex())
            .isEqualTo(before.getSheet(name).getRow(2).getCell(1).getCellStyle().getIndex());
      }
      Path again = mark(marked, folder.resolve("2"), List.of(error(name, 4, 1)));
      try (HSSFWorkbook workbook = open(again)) {
        assertThat(workbook.getSheet(name).getCellComments().values())
            .extracting(HSSFComment::getRow)
            .containsExactly(3);
      }
    }
  }
}
