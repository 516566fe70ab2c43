package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.DICTIONARY;
import static org.cpting.testing.TextFileBuilder.aTextFile;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cpting.core.ReturnShape;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.testing.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has changed in the look of a form is told by cell. */
class LayoutDriftTest {

  private static final Object[] HEADINGS = {"县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高", "备注"};
  private static final Object[] ROW = {"五华区", "2011-05-03", "妇联", 5, 6, 1.5, 4, 3, "13812345678"};

  @TempDir private Path folder;

  private ReturnShape shape(Path file) {
    try (ReturnFile opened =
        ReturnFile.open(
            DICTIONARY, new Limits(1 << 24, 1 << 26), file, file.getFileName() + "", "")) {
      Recognised recognised = opened.recognise();
      return recognised.shapes().entrySet().stream()
          .filter(entry -> entry.getKey().form().equals("C"))
          .map(java.util.Map.Entry::getValue)
          .findFirst()
          .orElseThrow();
    } catch (IOException | Refused e) {
      throw new IllegalStateException(e);
    }
  }

  private ReturnShape shape(WorkbookBuilder workbook) {
    return shape(workbook.saveAs(folder.resolve("云南2011Q2.xlsx")));
  }

  private static WorkbookBuilder usual() {
    return aWorkbook().sheet("表三").row("能力建设").row(HEADINGS).row(ROW);
  }

  private List<String> changes(WorkbookBuilder now) {
    return lines(LayoutDrift.between(shape(usual()), shape(now), "f.xlsx", "C"));
  }

  private static List<String> lines(List<Finding> found) {
    assertThat(found).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.INFO));
    return found.stream()
        .map(
            f ->
                (f.code()
                        + " "
                        + Objects.requireNonNullElse(f.at().sheet(), "")
                        + " "
                        + f.at().cell())
                    .strip())
        .toList();
  }

  @Test
  void nothingIsToldWhereNothingChanged() {
    assertThat(changes(usual())).isEmpty();
  }

  @Test
  void aHeaderThatMovedDownIsTold() {
    assertThat(changes(aWorkbook().sheet("表三").row("能力建设").row("单位：妇联").row(HEADINGS).row(ROW)))
        .containsExactly("DRIFT_HEADER_MOVED 表三");
  }

  @Test
  void aHeadingWrittenInAnotherKnownWayIsToldAndFollowed() {
    Object[] headings = HEADINGS.clone();
    headings[0] = "县(市、区)";
    List<Finding> found =
        LayoutDrift.between(
            shape(usual()),
            shape(aWorkbook().sheet("表三").row("能力建设").row(headings).row(ROW)),
            "f.xlsx",
            "C");
    assertThat(lines(found)).containsExactly("DRIFT_HEADING_RENAMED 表三 A2");
    assertThat(found.get(0).text().zh()).isEqualTo("表头“县(市、区)”上次写作“县区”，意思相同，照常读取。");
  }

  @Test
  void aColumnPutInIsToldOnceWithWhatItMoves() {
    Object[] headings = {"县区", "序号", "培训日期", "机构", "女", "男", "天数", "测试", "提高", "备注"};
    assertThat(changes(aWorkbook().sheet("表三").row("能力建设").row(headings)))
        .containsExactly("DRIFT_HEADING_ADDED 表三 B2", "DRIFT_HEADING_MOVED 表三 C2");
  }

  @Test
  void columnsThatChangedPlacesAreTold() {
    Object[] headings = {"县区", "培训日期", "机构", "男", "女", "天数", "测试", "提高", "备注"};
    assertThat(changes(aWorkbook().sheet("表三").row("能力建设").row(headings)))
        .containsExactlyInAnyOrder("DRIFT_HEADING_MOVED 表三 D2", "DRIFT_HEADING_MOVED 表三 E2");
  }

  @Test
  void aRefusedFormIsHeldAgainstTheLastOneToo() {
    Object[] headings = HEADINGS.clone();
    headings[7] = "进步人员";
    assertThat(changes(aWorkbook().sheet("表三").row("能力建设").row(headings).row(ROW)))
        .containsExactly("DRIFT_HEADING_ADDED 表三 H2", "DRIFT_HEADING_MISSING 表三 H2");
  }

  @Test
  void sheetsThatAreNewRenamedHiddenOrGoneAreTold() {
    ReturnShape before = shape(usual().sheet("封面").row("说明").sheet("通讯录").row("电话"));
    ReturnShape now =
        shape(
            aWorkbook()
                .sheet("培训")
                .row("能力建设")
                .row(HEADINGS)
                .row(ROW)
                .sheet("封面")
                .row("说明")
                .hidden()
                .sheet("附件")
                .row("图"));
    assertThat(lines(LayoutDrift.between(before, now, "f.xlsx", "C")))
        .containsExactly(
            "DRIFT_SHEET_RENAMED 培训",
            "DRIFT_SHEET_HIDDEN 封面",
            "DRIFT_SHEET_NEW 附件",
            "DRIFT_SHEET_MISSING 通讯录");
  }

  @Test
  void theMonthOrQuarterInASheetsNameIsNoChange() {
    ReturnShape before = shape(aWorkbook().sheet("4月").row(HEADINGS).row(ROW));
    ReturnShape now = shape(aWorkbook().sheet("5月").row(HEADINGS).row(ROW));
    assertThat(LayoutDrift.between(before, now, "f.xlsx", "C")).isEmpty();
  }

  @Test
  void anotherEncodingOrSeparatorIsTold() {
    ReturnShape before =
        shape(aTextFile().row(HEADINGS).row(ROW).saveAs(folder.resolve("云南2011Q2.csv")));
    ReturnShape now =
        shape(
            aTextFile()
                .in("GB18030")
                .separatedBy(';')
                .row(HEADINGS)
                .row(ROW)
                .saveAs(folder.resolve("云南2011Q2b.csv")));
    List<Finding> found = LayoutDrift.between(before, now, "f.csv", "C");
    assertThat(lines(found)).containsExactly("DRIFT_FILE_FORMAT");
    assertThat(found.get(0).text().en())
        .isEqualTo(
            "The file is of another kind than last time: it was text, UTF-8, separated by commas, it is"
                + " text, GB18030, separated by semicolons.");
  }

  @Test
  void noValueIsRemembered() {
    assertThat(shape(usual()).toString()).doesNotContain("五华区", "13812345678");
  }
}
