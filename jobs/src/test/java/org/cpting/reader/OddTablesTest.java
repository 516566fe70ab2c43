package org.cpting.reader;

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

  private static final Object[] TRAINING = {"县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高"};

  @TempDir private Path folder;

  private Path yunnan(WorkbookBuilder workbook) {
    return workbook.saveAs(folder.resolve("云南2011Q2.xlsx"));
  }

  private static @Nullable Object[] training(@Nullable String county, int women) {
    return new Object[] {county, "2011-05-03", "妇联", women, 6, 1, 4, 3};
  }

  private static @Nullable Object[] sum(String label, int women) {
    return new Object[] {label, null, null, women};
  }

  private static @Nullable Object[] twice(
      @Nullable Object[] left, @Nullable Object[] right, boolean gap) {
    @Nullable Object[] both = new Object[left.length + right.length + (gap ? 1 : 0)];
    System.arraycopy(left, 0, both, 0, left.length);
    System.arraycopy(right, 0, both, both.length - right.length, right.length);
    return both;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tablesSideBySideAreBothRead(boolean gap) {
    Path file =
        yunnan(
            aWorkbook()
                .sheet("表三")
                .row(twice(TRAINING, TRAINING, gap))
                .row(twice(training("五华区", 5), training("会泽县", 7), gap))
                .row(twice(training("巧家县", 9), new @Nullable Object[8], gap)));
    assertThatReading(file)
        .isReturns("2011Q2 YN C")
        .hasRows(3, 3)
        .reads("women", "5", "9", "7")
        .finds();
  }

  @Test
  void halfACopyOfTheHeadingsIsRefused() {
    Object[] half = {"县区", "女", "男"};
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(twice(TRAINING, half, true))
                    .row(twice(training("五华区", 5), new Object[] {"会泽县", 3, 4}, true))))
        .finds("1 HEADING_TWICE", "1 HEADING_TWICE", "1 HEADING_TWICE");
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
        .hasRows(2, 1)
        .finds("3 CODE_UNKNOWN county");
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
  void aSecondTableBelowIsNotReadAsRowsOfTheFirst() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("五华区", 5))
                    .skip(1)
                    .row("县区", "行动计划", "工作计划", "服务点", "资金(元)", "领导", "模式", "会议")
                    .row("五华区", "是", "否", "是", 3, 1, 2, 3)))
        .isRefusedBecauseOf("TABLE_BELOW");
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
