package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.headingsWith;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.TextFileBuilder.aTextFile;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;
import static org.cpting.testing.WorkbookBuilder.anOldWorkbook;

import java.nio.file.Path;
import java.time.LocalDate;
import org.cpting.testing.WorkbookBuilder;
import org.cpting.testing.WorkbookBuilder.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of a row of data are read as. */
class CellsTest {

  @Test
  void aHeadingThatExplainsItsCodesIsBelievedWhateverTheProvince(@TempDir Path folder) {
    Path file =
        aWorkbook()
            .sheet("表一")
            .row(headingsWith("sex", "性别（1女2男）"))
            .row(row("sex", "1"))
            .row(row("sex", 2, "id_number", null))
            .row(row("sex", "3", "service_date", "2011-05-04"))
            .saveAs(folder.resolve("云南2011Q2.xlsx"));
    assertThatReading(file).reads("sex", "F", "M", "not in the list").finds("4 CODE_UNKNOWN sex");
  }

  @Test
  void countiesAndCodesMayBeWrittenWithWhatIsCertainAboutThem(@TempDir Path folder) {
    Path file =
        aWorkbook()
            .sheet("表一")
            .row(headings())
            .row(row("county", "昆明市五华区", "sex", "女(F)"))
            .row(row("county", "云南省昆明市五华区", "service", "法律援助（S06）"))
            .row(row("county", "云南五华区", "service", "心理咨询"))
            .row(row("county", "曲靖市五华区", "service", "热线咨询"))
            .row(row("county", "五华区(昆明)", "service", "就业服务", "sex", "女(M)"))
            .saveAs(folder.resolve("云南2011Q2.xlsx"));
    assertThatReading(file)
        .hasRows(5, 3)
        .finds("5 CODE_UNKNOWN county", "6 CODE_UNKNOWN county", "6 CODE_UNKNOWN sex");
  }

  @TempDir private Path folder;

  private Path register(Object... changes) {
    return register(aWorkbook(), changes);
  }

  private Path register(WorkbookBuilder workbook, Object... changes) {
    return workbook
        .sheet("表一")
        .row(headings())
        .row(row(changes))
        .saveAs(folder.resolve("云南2011Q2.xlsx"));
  }

  private Path status(Object plan, Object leaders) {
    return aWorkbook()
        .sheet("表四")
        .row("县区", "行动计划", "工作计划", "服务点", "资金(元)", "领导", "模式", "会议")
        .row("五华区", plan, "否", "是", "1,000", leaders, 2, 3)
        .saveAs(folder.resolve("云南2011Q2.xlsx"));
  }

  @Test
  void aYearAndMonthAsANumberIsNoDayOfService() {
    assertThatReading(register("service_date", 2012.07)).reads("service_date", "not a date");
    assertThatReading(register("service_date", LocalDate.of(1905, 7, 4)))
        .reads("service_date", "1905-07-04");
    assertThatReading(register("birth_date", 4570)).reads("birth_date", "1912-07-05");
  }

  @Test
  void whetherAServiceIsCompletedMayBeSaidInEnglish() {
    assertThatReading(register("completed", "Completed")).reads("completed", "yes");
    assertThatReading(register("completed", "not completed")).reads("completed", "no");
  }

  @Test
  void datesMayBeDateCellsInBothSystems() {
    LocalDate day = LocalDate.of(2011, 5, 3);
    assertThatReading(register("service_date", day)).reads("service_date", "2011-05-03");
    assertThatReading(register(aWorkbook().countingFrom1904(), "service_date", day))
        .reads("service_date", "2011-05-03");
    assertThatReading(register(anOldWorkbook(), "service_date", day))
        .reads("service_date", "2011-05-03");
    assertThatReading(register("service_date", 40666)).reads("service_date", "2011-05-03");
    assertThatReading(register("birth_date", 19950618)).reads("birth_date", "1995-06-18");
  }

  @ParameterizedTest
  @CsvSource({"女, F", "F, F", "女 F, F", "Female, F", "男, M", "Ｍ, M", "2, F", "1, M", "女性, F"})
  void sexIsReadAsProvincesWriteIt(String written, String code) {
    Path file =
        aTextFile()
            .row(headings())
            .row(row("county", "长沙县", "sex", written))
            .saveAs(folder.resolve("hunan_formA_201104-06.csv"));
    assertThatReading(file).reads("sex", code);
  }

  @Test
  void aBilingualCellWhoseHalvesDifferIsUnknown() {
    assertThatReading(register("sex", "女 M")).finds("2 CODE_UNKNOWN sex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "52032119961115000x",
        "５２０３２１１９９６１１１５０００Ｘ",
        " 52032119961115000X ",
        "'52032119961115000X",
        "520321 19961115 000X"
      })
  void anIdMayBeInLowerCaseOrFullWidth(String written) {
    assertThatReading(register("id_number", written, "birth_date", "1996-11-15"))
        .hasRows(1, 1)
        .finds()
        .reads("id_number", "…0X");
  }

  @Test
  void anIdKeptAsANumberIsIgnored() {
    assertThatReading(register("id_number", 530102199606180003L))
        .hasRows(1, 1)
        .finds("2 ID_INVALID id_number");
    assertThatReading(register("id_number", "5.30102E+17"))
        .hasRows(1, 1)
        .finds("2 ID_INVALID id_number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", "—", "/", "－", "-", "N/A", "不详", " ", "——"})
  void nothingIsWrittenInManyWays(String nothing) {
    assertThatReading(register("id_number", nothing, "hours", nothing, "remark", nothing))
        .hasRows(1, 1)
        .finds()
        .reads("hours", "");
  }

  @ParameterizedTest
  @CsvSource({
    "是, yes",
    "√, yes",
    "有, yes",
    "Y, yes",
    "Yes 是, yes",
    "否, no",
    "×, no",
    "无, no",
    "1, yes",
    "0, no"
  })
  void yesAndNoAreReadAsProvincesWriteThem(String written, String read) {
    assertThatReading(status(written, 1)).hasRows(1, 1).reads("plan_adopted", read);
  }

  @Test
  void booleanCellsAreYesOrNoButNoNumbers() {
    assertThatReading(status(true, 1)).reads("plan_adopted", "yes");
    assertThatReading(status(false, 1)).reads("plan_adopted", "no");
    assertThatReading(status("是", true)).finds("2 VALUE_INVALID leaders");
  }

  @Test
  void errorCellsAreInvalid() {
    assertThatReading(status("是", "#REF!")).finds("2 VALUE_INVALID leaders");
    assertThatReading(register("remark", "#N/A")).hasRows(1, 1).finds();
  }

  @Test
  void formulasCountWithTheirStoredResult() {
    assertThatReading(status("是", new Formula("1+4", 5))).hasRows(1, 1).reads("leaders", "5");
  }

  @Test
  void aDateInAColumnOfNumbersIsNoNumber() {
    assertThatReading(status("是", LocalDate.of(2011, 3, 5))).finds("2 VALUE_INVALID leaders");
  }

  @Test
  void wordsAndHalvesOfPersonsAreNoCounts() {
    assertThatReading(status("是", "若干")).finds("2 VALUE_INVALID leaders");
    assertThatReading(status("是", 1.5)).finds("2 VALUE_INVALID leaders");
    assertThatReading(status("是", "１２")).reads("leaders", "12").reads("local_funding", "1000");
  }

  @Test
  void personalFieldsAreShownByTheirLastTwoCharacters() {
    var reading = assertThatReading(register("name", "欧阳文华", "remark", "电话13800000000")).reading();
    assertThat(reading + "").doesNotContain("欧阳", "1380000");
    assertThat(reading.forms().get(0).cells())
        .filteredOn(cell -> cell.field().equals("name"))
        .extracting("raw", "heading", "cell")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("…文华", "姓名", "B2"));
  }

  @Test
  void anEmptyBoxMeansNoWhereTheLayoutSaysSo() {
    Path file =
        aWorkbook()
            .sheet("D")
            .row("County 县区", "Plan of Action 行动计划", "Work plan", "服务点", "资金（元）", "领导", "模式", "会议")
            .row("鼓楼区", "Yes 是", null, "无", 0, 1, 2, 3)
            .saveAs(folder.resolve("Jiangsu 江苏 2012 Q3 return.xlsx"));
    assertThatReading(file)
        .isReturns("2012Q3 JS D")
        .reads("plan_adopted", "yes")
        .reads("in_work_plan", "no")
        .reads("service_point", "no");
  }
}
