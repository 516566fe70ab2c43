package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.reader.YunnanForms.POLICY;
import static org.cpting.reader.YunnanForms.TRAINING;
import static org.cpting.reader.YunnanForms.training;
import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.nio.file.Path;
import org.cpting.testing.ReadingAssert;
import org.cpting.testing.WorkbookBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several tables on one sheet: side by side, one under another, or too wide for a table. */
class TablesOnOneSheetTest {

  @TempDir private Path folder;

  private Path yunnan(WorkbookBuilder workbook) {
    return workbook.saveAs(folder.resolve("云南2011Q2.xlsx"));
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
  void aSecondTableBelowIsReadAsTheFormItHolds() {
    ReadingAssert reading =
        assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("五华区", 5))
                    .skip(1)
                    .row("政策与资源情况")
                    .row(POLICY)
                    .row("五华区", "是", "否", "是", 3, 1, 2, 3)));
    reading
        .isReturns("2011Q2 YN C", "2011Q2 YN D")
        .reads("women", "5")
        .reads("meetings", "3")
        .remarks("TABLE_BELOW_READ")
        .finds();
    assertThat(reading.reading().findings())
        .extracting(finding -> finding.at().sheet() + " " + finding.at().row())
        .containsExactly("表三 4");
  }

  @Test
  void aSecondTableOfTheSameFormMayOrderItsColumnsAnew() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("五华区", 5))
                    .row("补报")
                    .row("机构", "县区", "培训日期", "男", "女", "天数", "测试", "提高")
                    .row("妇联", "会泽县", "2011-05-04", 6, 7, 1, 4, 3)))
        .isReturns("2011Q2 YN C")
        .hasRows(2, 2)
        .reads("women", "5", "7")
        .remarks("TABLE_BELOW_READ")
        .finds();
  }

  @Test
  void aSecondTableThatIsNoFormLeavesTheFirstAsItIs() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(TRAINING)
                    .row(training("五华区", 5))
                    .skip(1)
                    .row("县区", "场次", "姓名", "机构", "说明")
                    .row("五华区", 3, "张三", "妇联", "另报")))
        .isReturns("2011Q2 YN C")
        .hasRows(1, 1)
        .finds("4 TABLE_BELOW");
  }

  @Test
  void formsSideBySideAreReadIfEachIsComplete() {
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三四")
                    .row("云南省季度报表")
                    .merged("A1:Q1")
                    .row(twice(TRAINING, POLICY, true))
                    .row(
                        twice(
                            training("五华区", 5),
                            new Object[] {"会泽县", "是", "否", "是", 3, 1, 2, 4},
                            true))))
        .isReturns("2011Q2 YN C", "2011Q2 YN D")
        .reads("women", "5")
        .reads("meetings", "4")
        .finds();
  }

  @Test
  void aSheetWithMoreHeadingsThanAnyFormIsRefusedAlone() {
    Object[] wide = new Object[700];
    java.util.Arrays.setAll(wide, i -> i < TRAINING.length ? TRAINING[i] : "列" + i);
    assertThatReading(
            yunnan(
                aWorkbook()
                    .sheet("表三")
                    .row(wide)
                    .row(training("五华区", 5))
                    .sheet("表四")
                    .row(POLICY)
                    .row("五华区", "是", "否", "是", 3, 1, 2, 4)))
        .isReturns("2011Q2 YN D")
        .finds("0 TABLE_TOO_WIDE");
  }
}
