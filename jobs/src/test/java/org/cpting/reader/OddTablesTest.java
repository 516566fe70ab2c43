package org.cpting.reader;

import static org.cpting.reader.YunnanForms.POLICY;
import static org.cpting.reader.YunnanForms.TRAINING;
import static org.cpting.reader.YunnanForms.training;
import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.nio.file.Path;
import org.cpting.testing.WorkbookBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as life makes them: read with certainty, or refused for a reason. */
class OddTablesTest {

  @TempDir private Path folder;

  private Path yunnan(WorkbookBuilder workbook) {
    return workbook.saveAs(folder.resolve("云南2011Q2.xlsx"));
  }

  private static @Nullable Object[] sum(String label, int women) {
    return new Object[] {label, null, null, women};
  }

  @Test
  void numberedPlacesAreReadAndGroupsAreChecked() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(sum("合计", 21))
                    .row(sum("一、昆明市", 5))
                    .row(training("（一）五华区", 5))
                    .row(sum("二、曲靖市", 16))
                    .row(training("1.会泽县", 7))
                    .row(training("2、会泽县", 9))))
        .hasRows(3, 3)
        .reads("county", "530102", "530326", "530326")
        .finds();
  }

  @Test
  void aGroupOrLeadingTotalThatDoesNotAddUpIsTold() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(sum("合计", 20))
                    .row(sum("昆明市", 6))
                    .row(training("五华区", 5))
                    .row(sum("曲靖市", 16))
                    .row(training("会泽县", 16))))
        .hasRows(2, 2)
        .finds("2 CONTROL_TOTAL_MISMATCH women", "3 CONTROL_TOTAL_MISMATCH women");
  }

  @Test
  void aPrefectureWithoutCountiesIsNotLostSilently() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("昆明市", 5))
                    .row(training("曲靖市", 5))
                    .row(training("会泽县", 5))))
        .hasRows(2, 1)
        .finds("2 CODE_UNKNOWN county");
  }

  @Test
  void partsOfANumberAreKnownByOfWhich() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row("县区", "培训日期", "机构", "其中：女", "其中\n男", "天数", "测试", "提高")
                    .row(training("五华区", 5))))
        .hasRows(1, 1)
        .finds();
  }

  @Test
  void aRowThatSaysOfWhichIsNotAddedToWhatItIsPartOf() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("五华区", 5))
                    .row(training("其中：农村", 3))))
        .hasRows(1, 1)
        .remarks("ROWS_NOT_READ")
        .finds();
  }

  @Test
  void moneyMayStandInSeveralUnitsIfEachRowSaysWhich() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表四")
                    .row("县区", "行动计划", "工作计划", "服务点", "资金", "单位", "领导", "模式", "会议")
                    .row("五华区", "是", "否", "是", 3.5, "万元", 1, 2, 3)
                    .row("会泽县", "是", "否", "是", 35000, "元", 1, 2, 3)
                    .row("巧家县", "是", "否", "是", 35000, null, 1, 2, 3)
                    .row("会泽县", "是", "否", "是", 3, "人", 1, 2, 3)))
        .hasRows(4, 2)
        .finds("4 VALUE_INVALID local_funding", "5 VALUE_INVALID local_funding");
  }

  @Test
  void headersPrintedOnEachPageAreNoData() {
    Object[] upper = {"县区", "培训日期", "机构", "人数", "人数", "天数", "测试", "提高"};
    @Nullable Object[] lower = {null, null, null, "女", "男", null, null, null};
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row("能力建设")
                    .row(upper)
                    .row(lower)
                    .row(training("五华区", 5))
                    .row("能力建设")
                    .row(upper)
                    .row(lower)
                    .row(training("会泽县", 7))))
        .hasRows(2, 2)
        .finds();
  }

  @Test
  void mergedCountiesWithSubtotalsBetweenAreReadAndChecked() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("五华区", 5))
                    .row(training(null, 7))
                    .row(sum("小计", 12))
                    .row(training("会泽县", 1))
                    .row(training(null, 2))
                    .row(sum("小计", 3))
                    .row(sum("合计", 15))
                    .merged("A2:A3")
                    .merged("A5:A6")))
        .reads("county", "530102", "530102", "530326", "530326")
        .finds();
  }

  @Test
  void theUnitOfMoneyMayStandBelowItsHeadingOrOverTheTable() {
    Object[] plain = POLICY.clone();
    plain[4] = "配套资金";
    Object[] data = {"五华区", "是", "否", "是", 3.5, 1, 2, 4};
    Object[] units = {null, null, null, null, "(万元)", "(人)", "(个)", "(次)"};
    assertThatReading(yunnan(aWorkbook().sheet("表四").row(plain).row(units).row(data)))
        .hasRows(1, 1)
        .reads("local_funding", "35000");
    assertThatReading(yunnan(aWorkbook().sheet("表四").row("政策与资源", "单位：人、万元").row(plain).row(data)))
        .hasRows(1, 1)
        .reads("local_funding", "35000");
    assertThatReading(yunnan(aWorkbook().sheet("表四").row("政策", "单位：元、万元").row(plain).row(data)))
        .finds("2 UNIT_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"例", "示例", "填写示例：", "例：第一行"})
  void aRowThatShowsHowToFillInTheFormIsNoPerson(String label) {
    Object[] example = row();
    example[1] = "张某某";
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表一")
                    .row(numbered("序号", headings()))
                    .row(numbered(label, example))
                    .row(numbered(1, row()))))
        .hasRows(1, 1)
        .remarks("ROWS_NOT_READ")
        .finds();
  }

  @Test
  void theNumbersOfTheColumnsUnderAHeaderAreNoRow() {
    Object[] numbers = {"甲", "乙", "丙", 1, 2, 3, 4, 5};
    Object[] circled = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"};
    for (Object[] columns : new Object[][] {numbers, circled}) {
      assertThatReading(
              yunnan(aWorkbook().sheet("表三").row(TRAINING).row(columns).row(training("五华区", 5))))
          .hasRows(1, 1)
          .finds();
    }
  }

  @Test
  void aLabelInTheCountyColumnIsToldAndNoRow() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("五华区", 5))
                    .row("补报")
                    .row(training("会泽县", 7))
                    .row("会泽县")
                    .row("主任：", null, null, null, null, "经办人：")))
        .hasRows(3, 2)
        .remarks("ROWS_NOT_READ")
        .finds(
            "5 REQUIRED_MISSING agency",
            "5 REQUIRED_MISSING date",
            "5 REQUIRED_MISSING days",
            "5 REQUIRED_MISSING improved",
            "5 REQUIRED_MISSING men",
            "5 REQUIRED_MISSING tested",
            "5 REQUIRED_MISSING women");
  }

  private static @Nullable Object[] numbered(Object number, @Nullable Object[] cells) {
    @Nullable Object[] all = new Object[cells.length + 1];
    all[0] = number;
    System.arraycopy(cells, 0, all, 1, cells.length);
    return all;
  }

  @Test
  void aHeaderSplitOverTwoSheetsIsRefused() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row("县区", "培训日期", "机构", "女", "男", "天数")
                    .row("五华区", "2011-05-03", "妇联", 5, 6, 1)
                    .sheet("续表")
                    .row("测试", "提高")
                    .row(4, 3)))
        .finds("1 HEADING_MISSING", "1 HEADING_MISSING");
  }

  @Test
  void notesBetweenRowsAreNoDataWhereTheyBeginAsNotesDo() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表一")
                    .row(headings())
                    .row(row())
                    .row("注：以上为第一批")
                    .row(row("name", "李四"))))
        .hasRows(2, 2)
        .finds();
  }

  @Test
  void headingsMayBeWrittenDownwardsWithHyphensAndBlanks() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row("县\n区", "培\n训\n日\n期", "机\u00a0构", "女\u00ad性", "男 性", "天　数", "测\r\n试", "提高")
                    .row(training("五 华 区", 5))))
        .hasRows(1, 1)
        .finds();
  }
}
