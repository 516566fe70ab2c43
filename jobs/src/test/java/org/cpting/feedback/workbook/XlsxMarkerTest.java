package org.cpting.feedback.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.feedback.workbook.Marking.error;
import static org.cpting.feedback.workbook.Marking.mark;
import static org.cpting.feedback.workbook.Marking.parts;
import static org.cpting.feedback.workbook.Marking.warning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.job.Folders;
import org.cpting.notice.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class XlsxMarkerTest {

  @TempDir private Path folder;

  private static List<Finding> findings(Path file) throws IOException {
    // By a stream: a workbook opened by its path is saved on closing, and this one is a sample.
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      String last = longest(workbook).getSheetName();
      String first = workbook.getSheetAt(0).getSheetName();
      return List.of(
          error(last, 3, 1),
          warning(last, 4, 2),
          error(last, 4, 2),
          warning(last, 5, -1),
          error(first, 1, 40));
    }
  }

  private static XSSFSheet longest(XSSFWorkbook workbook) {
    XSSFSheet longest = workbook.getSheetAt(0);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      boolean ours = sheet.getSheetName().equals("反馈 Feedback");
      longest = !ours && sheet.getLastRowNum() > longest.getLastRowNum() ? sheet : longest;
    }
    return longest;
  }

  @TestFactory
  Stream<DynamicTest> everyWorkbookOfTheQuarterIsMarkedAndCleanedAgain() throws IOException {
    try (Stream<Path> files = Files.list(Folders.SAMPLES.resolve("2011Q2"))) {
      return files
          .filter(file -> file.toString().endsWith(".xlsx"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> marked(file)))
          .toList()
          .stream();
    }
  }

  private static void same(Map<String, String> parts, Map<String, String> others) {
    assertThat(parts.keySet()).isEqualTo(others.keySet());
    others.forEach(
        (name, text) -> {
          String part = String.valueOf(parts.get(name));
          int same = 0;
          while (same < Math.min(part.length(), text.length())
              && part.charAt(same) == text.charAt(same)) {
            same++;
          }
          int from = Math.max(0, same - 60);
          assertThat(part.substring(from, Math.min(part.length(), same + 120)))
              .as(name)
              .isEqualTo(text.substring(from, Math.min(text.length(), same + 120)));
        });
  }

  private void marked(Path file) throws IOException {
    List<Finding> findings = findings(file);
    Path marked = mark(file, folder.resolve("1" + file.getFileName()), findings);
    Path cleaned = folder.resolve("cleaned" + file.getFileName());

    assertThat(XlsxCleaner.clean(marked, cleaned)).isTrue();
    same(parts(cleaned), parts(file));
    Path again = mark(marked, folder.resolve("2" + file.getFileName()), findings);
    same(parts(again), parts(marked));
    try (InputStream in = Files.newInputStream(marked);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheetName(0)).isEqualTo("反馈 Feedback");
      assertThat(longest(workbook).getCellComments()).hasSizeBetween(2, 4);
    }
  }
}
