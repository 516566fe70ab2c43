package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.deliver;
import static org.cpting.job.Folders.run;
import static org.cpting.job.Folders.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.cpting.notice.FeedbackSheet;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marked workbook is mended and sent back as it is. */
class FeedbackRoundTripTest {

  private static final String JULY = "2011-07-15T04:00:00Z";

  @TempDir Path root = Path.of("");

  private static Path marked(Path data, PassLog log) throws IOException {
    Path folder = data.resolve("outbox").resolve(log.feedback(log.taken().get(0)));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> (file.getFileName() + "").contains("反馈"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Writes values into cells, as an officer would, and saves the workbook under its own name. */
  private static Path mend(Path workbook, Path folder, Map<String, String> cells)
      throws IOException {
    Files.createDirectories(folder);
    Path mended = folder.resolve(workbook.getFileName() + "");
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = WorkbookFactory.create(in)) {
      cells.forEach((at, value) -> write(book, at, value));
      try (OutputStream out = Files.newOutputStream(mended)) {
        book.write(out);
      }
    }
    return mended;
  }

  private static void write(Workbook book, String at, String value) {
    CellReference cell = new CellReference(at.substring(at.indexOf('!') + 1));
    Sheet sheet = book.getSheet(at.substring(0, at.indexOf('!')));
    // A cell made anew: POI leaves the old text of an inline string where it is.
    Row row = sheet.getRow(cell.getRow());
    CellStyle style = row.getCell(cell.getCol()).getCellStyle();
    Cell anew = row.createCell(cell.getCol());
    anew.setCellStyle(style);
    anew.setCellValue(value);
  }

  private static List<FigureRow> figures(Settings settings) {
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      return new Figures(warehouse.reading()).list();
    }
  }

  private PassLog roundTrip(Path file, Map<String, String> cells) throws Exception {
    String name = file.getFileName() + "";
    Path there = root.resolve("there");
    deliver(there.resolve("inbox"), file, name);
    PassLog first = run(settings(there, JULY));
    assertThat(first.taken().get(0).status()).isEqualTo(FileStatus.PARTLY);
    Path back = mend(marked(there, first), root.resolve("mended"), cells);
    deliver(there.resolve("inbox"), back, back.getFileName() + "");
    PassLog second = run(settings(there, JULY));
    clean(marked(there, second), second.taken().get(0).findings());
    return second;
  }

  private List<FigureRow> cleanCorrection(Path file, Map<String, String> cells) throws Exception {
    Path plain = root.resolve("plain");
    deliver(plain.resolve("inbox"), file, file.getFileName() + "");
    run(settings(plain, JULY));
    Path corrected = mend(file, root.resolve("corrected"), cells);
    deliver(plain.resolve("inbox"), corrected, "更正 " + file.getFileName());
    run(settings(plain, JULY));
    return figures(settings(plain, JULY));
  }

  /** Nothing is marked but what was found in this round. */
  private static void clean(Path workbook, List<Finding> found) throws IOException {
    List<Integer> rows = found.stream().map(finding -> finding.at().row()).toList();
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = WorkbookFactory.create(in)) {
      for (Sheet sheet : book) {
        if (FeedbackSheet.is(sheet.getSheetName(), "")) {
          continue;
        }
        assertThat(sheet.getCellComments().keySet()).allMatch(at -> rows.contains(at.getRow() + 1));
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean filled = cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL;
            assertThat(filled && !rows.contains(row.getRowNum() + 1))
                .as(sheet.getSheetName() + " " + cell.getAddress())
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void aMendedWorkbookGivesTheFiguresOfACleanCorrection() throws Exception {
    Path file = SAMPLES.resolve("2011Q2/云南省2011年第二季度报表.xlsx");
    Path first = root.resolve("look");
    deliver(first.resolve("inbox"), file, file.getFileName() + "");
    Map<String, String> cells = new java.util.TreeMap<>();
    for (Finding finding : run(settings(first, JULY)).taken().get(0).findings()) {
      if (finding.severity() == Severity.ERROR) {
        cells.put(
            finding.at().sheet() + "!" + finding.at().cell(),
            finding.code().equals("CODE_UNKNOWN") ? "法律援助" : "2011-06-29");
      }
    }
    PassLog back = roundTrip(file, cells);

    assertThat(back.taken().get(0).status())
        .as(back.taken().get(0).findings() + "")
        .isEqualTo(FileStatus.ACCEPTED);
    assertThat(back.taken().get(0).findings())
        .extracting(Finding::code)
        .doesNotContain("CODE_UNKNOWN", "DATE_OUTSIDE_PERIOD");
    assertThat(figures(settings(root.resolve("there"), JULY)))
        .isEqualTo(cleanCorrection(file, cells));
  }

  @Test
  void anOldWorkbookComesBackToo() throws Exception {
    Path file = SAMPLES.resolve("2011Q2/安徽_表一_2011Q2.xls");
    Map<String, String> cells = Map.of("登记表!H86", "安全流动培训", "登记表!D191", "女", "登记表!B256", "长丰县");
    PassLog back = roundTrip(file, cells);

    assertThat(back.taken().get(0).returns().get(0).rows()).isEqualTo(297);
    assertThat(back.taken().get(0).findings())
        .extracting(Finding::code)
        .doesNotContain("CODE_UNKNOWN", "REQUIRED_MISSING");
  }

  @Test
  void aTextReturnComesBackAsTheWorkbookMadeOfIt() throws Exception {
    Path file = SAMPLES.resolve("2011Q2/hunan_formA_201104-06.csv");
    PassLog back = roundTrip(file, Map.of("报表 return!J228", "2011.5.3"));

    List<String> lines = Files.readAllLines(file, Charset.forName("GB18030"));
    assertThat(back.taken().get(0).returns().get(0).rows()).isEqualTo(lines.size() - 1);
    assertThat(back.taken().get(0).findings())
        .extracting(finding -> finding.at().row() + finding.code())
        .doesNotContain("228VALUE_INVALID")
        .contains("195DATE_OUTSIDE_PERIOD");
  }
}
