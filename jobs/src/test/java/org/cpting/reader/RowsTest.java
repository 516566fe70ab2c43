package org.cpting.reader;

import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.nio.file.Path;
import org.cpting.testing.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows are data, and what stands between them. */
class RowsTest {

  private static final Object[] OUTREACH = {
    "县区", "日期", "活动", "场次", "材料", "女18岁以下", "男18岁以下", "女18岁", "男18岁", "女19-24岁", "男19-24岁",
    "女25岁及以上", "男25岁及以上", "合计"
  };

  @TempDir private Path folder;

  private Path yunnan(WorkbookBuilder workbook) {
    return workbook.saveAs(folder.resolve("云南2011Q2.xlsx"));
  }

  private static WorkbookBuilder register() {
    return aWorkbook().sheet("表一").row("云南省登记表").row(headings());
  }

  private static WorkbookBuilder outreach() {
    return aWorkbook().sheet("表二").row(OUTREACH);
  }

  private static Object[] outreachRow(String county, int events) {
    return new Object[] {county, "2011-05-03", "集市宣传", events, 10, 1, 1, 1, 1, 1, 1, 1, 1, 8};
  }

  @Test
  void rowsKeepTheirPhysicalNumbers() {
    Path file =
        yunnan(register().row(row()).skip(2).row(row("service", "其他活动")).row(row("name", "李四")));
    assertThatReading(file).hasRows(3, 2).finds("6 CODE_UNKNOWN service");
  }

  @Test
  void emptyAndPreNumberedRowsAreNoRows() {
    Object[] numbered = new Object[12];
    Object[] headings = new Object[12];
    System.arraycopy(headings(), 0, headings, 1, 11);
    headings[0] = "序号";
    Object[] data = new Object[12];
    System.arraycopy(row(), 0, data, 1, 11);
    data[0] = 1;
    numbered[0] = 2;
    Path file =
        yunnan(aWorkbook().sheet("表一").row(headings).row(data).row(numbered).row("　", null, " "));
    assertThatReading(file).hasRows(1, 1).finds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计", "合 计", "总计：", "Total", "合计 Total", "全省合计", "累计"})
  void totalsAreChecksAndNoData(String label) {
    assertThatReading(
            yunnan(
                outreach()
                    .row(outreachRow("五华区", 2))
                    .row(outreachRow("会泽县", 3))
                    .row(label, null, null, 5, 20)))
        .hasRows(2, 2)
        .finds();
    assertThatReading(
            yunnan(
                outreach()
                    .row(outreachRow("五华区", 2))
                    .row(outreachRow("会泽县", 3))
                    .row(label, null, null, 6, 20)))
        .hasRows(2, 2)
        .finds("4 CONTROL_TOTAL_MISMATCH events");
  }

  @Test
  void subtotalsCoverTheRowsSinceTheLast() {
    Path file =
        yunnan(
            outreach()
                .row(outreachRow("五华区", 2))
                .row("小计", null, null, 2)
                .row(outreachRow("会泽县", 3))
                .row(outreachRow("会泽县", 4))
                .row("会泽县小计", null, null, 8)
                .row("合计", null, null, 9));
    assertThatReading(file).hasRows(3, 3).finds("6 CONTROL_TOTAL_MISMATCH events");
  }

  @Test
  void rejectedRowsCountInTotals() {
    Path file =
        yunnan(
            outreach()
                .row(outreachRow("五华区", 2))
                .row(outreachRow("无名县", 3))
                .row("合计", null, null, 5));
    assertThatReading(file).hasRows(2, 1).finds("3 CODE_UNKNOWN county");
  }

  @Test
  void aTotalMayCountRows() {
    Path file =
        yunnan(register().row(row()).row(row("name", "李四")).row("小计", "3人次").row("合计", "2人次"));
    assertThatReading(file).hasRows(2, 2).finds("5 CONTROL_TOTAL_MISMATCH name");
  }

  @Test
  void aTotalMayBeLabelledBehindANumberColumn() {
    Path file =
        yunnan(
            aWorkbook()
                .sheet("表三")
                .row("序号", "县区", "日期", "机构", "女", "男", "天数", "测试", "提高")
                .row(1, "五华区", "2011-05-03", "妇联", 5, 6, 1, 4, 3)
                .row(2, "合计", null, null, 5, 7));
    assertThatReading(file).hasRows(1, 1).finds("3 CONTROL_TOTAL_MISMATCH men");
  }

  @ParameterizedTest
  @ValueSource(strings = {"填表人：", "填表人：王某        审核人：        联系电话：", "注：本表一式两份。", "Prepared by"})
  void footersAreNoData(String footer) {
    assertThatReading(yunnan(register().row(row()).row(footer))).hasRows(1, 1).finds();
    assertThatReading(
            yunnan(register().row(row()).row(footer, null, "审核人：", null, "填报日期：2011年7月5日")))
        .hasRows(1, 1)
        .finds();
  }

  @Test
  void aLongNoteIsAFooterToo() {
    assertThatReading(
            yunnan(outreach().row(outreachRow("五华区", 2)).row("说明：" + "本表按季度填报。".repeat(12))))
        .hasRows(1, 1)
        .finds();
  }

  @Test
  void headersAndTitlesPrintedAgainAreNoData() {
    Path file = yunnan(register().row(row()).row("云南省登记表").row(headings()).row(row("name", "李四")));
    assertThatReading(file).hasRows(2, 2).finds();
  }

  @Test
  void aHeaderOfTwoRowsMayBePrintedAgain() {
    Object[] upper = {
      "县区", "日期", "活动", "场次", "材料", "18岁以下", null, "18岁", null, "19-24岁", null, "25岁及以上", null, "合计"
    };
    Object[] lower = {null, null, null, null, null, "女", "男", "女", "男", "女", "男", "女", "男", null};
    Path file =
        yunnan(
            aWorkbook()
                .sheet("表二")
                .row(upper)
                .row(lower)
                .row(outreachRow("五华区", 2))
                .row(upper)
                .row(lower)
                .row(outreachRow("会泽县", 3)));
    assertThatReading(file).hasRows(2, 2).finds();
  }

  @Test
  void twoRowHeadersMayBeMerged() {
    Path file =
        yunnan(
            aWorkbook()
                .sheet("表二")
                .row(
                    "县区", "日期", "活动", "场次", "材料", "女", null, null, null, "男", null, null, null,
                    "合计")
                .row(
                    null, null, null, null, null, "18岁以下", "18岁", "19-24岁", "25岁及以上", "18岁以下",
                    "18岁", "19-24岁", "25岁及以上", null)
                .merged("A1:A2")
                .merged("F1:I1")
                .merged("J1:M1")
                .merged("N1:N2")
                .row("五华区", "2011-05-03", "集市宣传", 2, 10, 1, 2, 3, 4, 5, 6, 7, 8, 36));
    assertThatReading(file)
        .hasRows(1, 1)
        .finds()
        .reads("f_u18", "1")
        .reads("m_u18", "5")
        .reads("m_25+", "8");
  }

  @Test
  void aMergedCellHoldsForItsRows() {
    Path file =
        yunnan(
            register()
                .row(row())
                .row(row("county", null, "name", "李四"))
                .row(row("county", "会泽县", "name", "王五"))
                .merged("A3:A4"));
    assertThatReading(file).hasRows(3, 3).reads("county", "530102", "530102", "530326");
  }

  @Test
  void withoutMergingAnEmptyCountyIsMissing() {
    Path file = yunnan(register().row(row()).row(row("county", null, "name", "李四")));
    assertThatReading(file).hasRows(2, 1).finds("4 REQUIRED_MISSING county");
  }

  @Test
  void whereTheLayoutSaysSoACountyWrittenOnceHoldsUntilTheSubtotal() {
    Path file =
        aWorkbook()
            .sheet("服务对象")
            .row(headings())
            .row(row("county", "凯里市"))
            .row(row("county", null, "name", "李四"))
            .row("小计", "2人次")
            .row(row("county", null, "name", "王五"))
            .saveAs(folder.resolve("贵州_黔东南州_2011年4-6月.xlsx"));
    assertThatReading(file).hasRows(3, 2).finds("5 REQUIRED_MISSING county");
  }

  @Test
  void aNumberMergedOverRowsIsNotRepeated() {
    Path file =
        yunnan(
            outreach()
                .row(outreachRow("五华区", 2))
                .row("会泽县", "2011-05-04", "集市宣传", null, 10, 1, 1, 1, 1, 1, 1, 1, 1, 8)
                .merged("D2:D3"));
    assertThatReading(file).hasRows(2, 1).finds("3 REQUIRED_MISSING events");
  }
}
