package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.assertThatReading;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.headingsWith;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.TextFileBuilder.aTextFile;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.nio.file.Path;
import org.cpting.notice.Finding;
import org.cpting.testing.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is: by its name, folder, titles and sheets together. */
class RecognitionTest {

  @TempDir private Path folder;

  private Path named(String name) {
    return folder.resolve(name);
  }

  private static WorkbookBuilder register() {
    return aWorkbook().sheet("表一 服务对象登记").row(headings()).row(row());
  }

  @ParameterizedTest
  @CsvSource({
    "云南省2011年第二季度报表.xlsx, ''",
    "云南省2011年第二季度报表(更正).xlsx, 2011Q2",
    "云南省2011年第二季度报表 - 副本 (2).xlsx, 2011Q3",
    "yunnan_formA_201104-06.xlsx, ''",
    "YN_A_2011-Q2_v2.xlsx, ''",
    "表一.xlsx, YN/2011Q2",
    "二季度.xlsx, 云南/2011年第二季度"
  })
  void nameAndFolderTellProvinceAndQuarter(String name, String inFolder) {
    assertThatReading(register().saveAs(named(name)), inFolder).isReturns("2011Q2 YN A");
  }

  @Test
  void allThatIsWrongWithAFileIsToldInOnePass() {
    Path file =
        aWorkbook()
            .sheet("表一")
            .row("云南省2011年第三季度登记表")
            .row(headingsWith("service_date", "服务日子"))
            .row(row())
            .sheet("表三")
            .row("县区", "培训日子", "机构", "女士", "男", "天数", "测试", "提高")
            .row("五华区", "2011-05-03", "妇联", 5, 6, 1, 4, 3)
            .sheet("表二 政策")
            .row("县区", "行动计划", "工作计划", "服务点", "配套资金", "领导", "模式", "会议")
            .row("五华区", "是", "否", "是", 3, 1, 2, 4)
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file)
        .isReturns()
        .finds(
            "0 PERIOD_CONTRADICTION",
            "0 FORM_CONTRADICTION",
            "2 HEADING_UNKNOWN",
            "1 HEADING_UNKNOWN",
            "1 HEADING_UNKNOWN",
            "1 UNIT_MISSING");
  }

  @Test
  void titlesTellThemToo() {
    Path file =
        aWorkbook()
            .sheet("Sheet1")
            .row("云南省预防拐卖项目服务对象登记表")
            .row("填报单位：云南省妇联    报告期：二〇一一年第二季度    填报日期：2011年7月12日")
            .skip(1)
            .row(headings())
            .row(row())
            .saveAs(named("report.xlsx"));
    assertThatReading(file).isReturns("2011Q2 YN A").finds();
  }

  @Test
  void contradictoryEvidenceIsRefused() {
    assertThatReading(register().saveAs(named("云南省2011年第二季度报表.xlsx")), "安徽")
        .isRefusedBecauseOf("PROVINCE_CONTRADICTION");
    assertThatReading(register().saveAs(named("云南省2011年第二季度报表.xlsx")), "2011Q1")
        .isRefusedBecauseOf("PERIOD_CONTRADICTION");
    assertThatReading(register().saveAs(named("云南_表二_2011Q2.xlsx")))
        .isRefusedBecauseOf("FORM_CONTRADICTION");
    Path titled =
        aWorkbook()
            .sheet("表一")
            .row("报告期：2011年第三季度")
            .row(headings())
            .row(row())
            .saveAs(named("云南2011Q2.xlsx"));
    Finding finding = assertThatReading(titled).isRefusedBecauseOf("PERIOD_CONTRADICTION");
    assertThat(finding.text().en())
        .contains("file name: 2011Q2", "title '表一' A1 “2011年第三季度”: 2011Q3");
  }

  @Test
  void theTitleThatNamesAnotherProvinceIsNamedByItsCell() {
    Path file =
        aWorkbook()
            .sheet("表一")
            .row("2011年第二季度")
            .row("", "填报单位：安徽省妇联  填报人：张三")
            .row(headings())
            .row(row())
            .saveAs(named("云南2011Q2.xlsx"));
    Finding finding = assertThatReading(file).isRefusedBecauseOf("PROVINCE_CONTRADICTION");
    assertThat(finding.text().en())
        .contains("文件名 file name: YN; 标题 title '表一' B2: AH")
        .doesNotContain("张三");
  }

  @Test
  void theTitleThatContradictsIsNamedByItsCellWithoutThePersonsInIt() {
    Path file =
        aWorkbook()
            .sheet("表一")
            .row("云南省2011年第二季度")
            .row("", "填报人：张三 报告期：二〇一一年第三季度 电话 13800000000")
            .row("", "2011年", "第四季度")
            .row(headings())
            .row(row())
            .saveAs(named("云南2011Q2.xlsx"));
    Finding finding = assertThatReading(file).isRefusedBecauseOf("PERIOD_CONTRADICTION");
    assertThat(finding.text().zh())
        .contains("'表一' A1 “2011年第二季度”: 2011Q2", "'表一' B2 “2011年第三季度”: 2011Q3", "'表一': 2011Q4")
        .doesNotContain("张三", "138");
  }

  @ParameterizedTest
  @CsvSource({
    "云南_FY2011-12_Q4.xlsx, '', FY2011-12_Q4",
    "云南 Q4 FY2011-12.xlsx, '', Q4 FY2011-12",
    "云南2011-12财年第四季度.xlsx, '', 2011-12财年第四季度",
    "云南_FY2011_Q4.xlsx, '', FY2011_Q4",
    "Q4 FY2011 云南.xlsx, '', Q4 FY2011",
    "云南2011财政年度第四季度.xlsx, '', 2011财政年度第四季度",
    "云南 2011会计年度四季度.xlsx, '', 2011会计年度四季度",
    "云南.xlsx, FY 2011/2012 Q1, FY 2011/2012 Q1"
  })
  void aQuarterBesideAFiscalYearIsToldToBeAmbiguous(String name, String in, String seen) {
    Path file = register().saveAs(named(name));
    Finding finding = assertThatReading(file, in).isRefusedBecauseOf("PERIOD_UNKNOWN");
    assertThat(finding.text().zh()).contains("“" + seen + "”", "财政年度的季度");
    assertThat(finding.text().en()).contains("'" + seen + "'", "fiscal year or of the calendar");
  }

  @Test
  void aSheetNamedAfterAMonthOfAnotherQuarterIsRefused() {
    Path file = aWorkbook().sheet("7月").row(headings()).row(row()).saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).isRefusedBecauseOf("PERIOD_CONTRADICTION");
  }

  @Test
  void whatNothingTellsIsRefused() {
    assertThatReading(register().saveAs(named("2011Q2.xlsx")))
        .isRefusedBecauseOf("PROVINCE_UNKNOWN");
    assertThatReading(register().saveAs(named("云南.xlsx"))).isRefusedBecauseOf("PERIOD_UNKNOWN");
    Path notes = aWorkbook().sheet("说明").row("请于季度结束后20日内报送").saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(notes).isRefusedBecauseOf("FORM_NOT_FOUND");
    Path empty = aWorkbook().sheet("Sheet1").saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(empty).isRefusedBecauseOf("FORM_NOT_FOUND");
  }

  @Test
  void aLaterFolderIsRemarkedOn() {
    assertThatReading(register().saveAs(named("云南2011Q2.xlsx")), "2011Q4")
        .isReturns("2011Q2 YN A")
        .remarks("FOLDER_LATER");
  }

  @Test
  void straySheetsDoNotMatter() {
    Path file =
        register()
            .sheet("填表说明")
            .row("流出地：云南、安徽、湖南、贵州、四川；流入地：福建、江苏、广东")
            .sheet("联系人")
            .row("姓名", "电话")
            .row("张三", "138")
            .sheet("Sheet3")
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file)
        .isReturns("2011Q2 YN A")
        .finds()
        .remarks("SHEET_NOT_READ", "SHEET_NOT_READ");
  }

  @Test
  void aSummaryThatSharesSomeHeadingsIsNoSecondReturn() {
    Path file =
        register()
            .sheet("汇总")
            .row("县(市、区)", "性别", "服务类型", "人数")
            .row("五华区", "女", "安全流动培训", 1)
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).isReturns("2011Q2 YN A").hasRows(1, 1).remarks("SHEET_NOT_READ");
  }

  @Test
  void anEmptyPatternOrAHiddenCopyIsNoSecondReturn() {
    Path file =
        register()
            .sheet("样表")
            .row(headings())
            .sheet("旧")
            .hidden()
            .row(headings())
            .row(row())
            .row(row("name", "李四"))
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).hasRows(1, 1).remarks("SHEET_NOT_READ", "SHEET_NOT_READ");
  }

  @Test
  void twoSheetsOfTheSameFormAreRefused() {
    Path file = register().sheet("表一(2)").row(headings()).row(row()).saveAs(named("云南2011Q2.xlsx"));
    Finding finding = assertThatReading(file).isRefusedBecauseOf("SHEET_TWICE");
    assertThat(finding.text().zh()).contains("表一 服务对象登记、表一(2)");
  }

  @Test
  void aLayoutMaySpreadAFormOverSheets() {
    Path file =
        aWorkbook()
            .sheet("4月")
            .row(headings())
            .row(row("county", "金堂县", "service_date", "4月3日"))
            .sheet("5月")
            .row(headings())
            .row(row("county", "金堂县", "service_date", "5月3日"))
            .saveAs(named("四川-服务对象登记(2011年二季度).xlsx"));
    assertThatReading(file)
        .isReturns("2011Q2 SC A")
        .hasRows(2, 2)
        .reads("service_date", "2011-04-03", "2011-05-03");
  }

  @Test
  void aHeaderMayStandAnywhereInTheFirstRows() {
    Path file =
        aWorkbook()
            .sheet("表一")
            .skip(12)
            .row("登记表")
            .skip(8)
            .row(headings())
            .row(row())
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).hasRows(1, 1).finds();
  }

  @ParameterizedTest
  @CsvSource({
    "county, County",
    "county, 区县",
    "name, Name",
    "sex, '性别(1男2女)'",
    "id_number, 证件号码",
    "birth_date, Date of birth",
    "service, 服务项目 Service",
    "service_date, 服务日期",
    "hours, 课时",
    "completed, 完成 Completed",
    "completed, 结业",
    "remark, 说明",
    "county, 县（市、区）"
  })
  void aHeadingKnownInOneProvinceIsGoodInAll(String field, String heading) {
    Path file =
        aWorkbook()
            .sheet("表一")
            .row(headingsWith(field, heading))
            .row(row())
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).hasRows(1, 1).finds();
  }

  @Test
  void anUnknownHeadingIsRefusedWithTheNearestNamed() {
    Path file =
        aWorkbook()
            .sheet("表一")
            .row(headingsWith("service_date", "服务日子"))
            .row(row())
            .saveAs(named("云南2011Q2.xlsx"));
    Finding finding = assertThatReading(file).isRefusedBecauseOf("HEADING_UNKNOWN");
    assertThat(finding.text().en()).contains("服务日子").contains("服务日期");
    assertThat(finding.at().cell()).isEqualTo("H1");
  }

  @Test
  void aMissingOrDoubledHeadingIsRefused() {
    Path missing =
        aTextFile()
            .row("County", "Name", "Sex", "Service", "Completed")
            .row("Gulou", "X", "F", "S01", "Yes")
            .saveAs(named("FJ_A_2011-Q2.csv"));
    assertThatReading(missing).isRefusedBecauseOf("HEADING_MISSING");
    Path twice =
        aWorkbook()
            .sheet("表一")
            .row(headingsWith("remark", "是否结业"))
            .row(row())
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(twice).isRefusedBecauseOf("HEADING_TWICE");
  }

  @ParameterizedTest
  @CsvSource({
    "配套资金(万元), 35500",
    "配套资金（元）, 3.55",
    "配套资金（千元）, 3550",
    "Funding (CNY) 资金（元）, 3.55",
    "配套资金（单位：万元）, 35500"
  })
  void fundingIsReadInTheUnitOfItsHeading(String heading, String funding) {
    Path file =
        aWorkbook()
            .sheet("表四")
            .row("县区", "行动计划", "工作计划", "服务点", heading, "领导", "模式", "会议")
            .row("五华区", "是", "否", "是", 3.45 + 0.1, 1, 2, 3)
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).hasRows(1, 1).reads("local_funding", funding);
  }

  @Test
  void fundingWithoutAUnitIsRefused() {
    Path file =
        aWorkbook()
            .sheet("表四")
            .row("县区", "行动计划", "工作计划", "服务点", "配套资金", "领导", "模式", "会议")
            .row("五华区", "是", "否", "是", 3.55, 1, 2, 3)
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).isRefusedBecauseOf("UNIT_MISSING");
  }

  @Test
  void oneFormThatCannotBeReadDoesNotCostTheOthers() {
    Path file =
        register()
            .sheet("表四")
            .row("县区", "行动计划", "工作计划", "服务点", "配套资金", "领导", "模式", "会议")
            .row("五华区", "是", "否", "是", 3.55, 1, 2, 3)
            .saveAs(named("云南2011Q2.xlsx"));
    assertThatReading(file).isReturns("2011Q2 YN A").finds("1 UNIT_MISSING");
  }

  @Test
  void eachPrefectureOfAProvinceThatReportsSoIsAReturn() {
    Path file =
        aWorkbook()
            .sheet("服务对象")
            .row("遵义市服务对象情况")
            .row(headings())
            .row(row("county", "遵义县"))
            .saveAs(named("贵州省_遵义市_2011年4-6月.xlsx"));
    assertThatReading(file).isReturns("2011Q2 GZ/遵义市 A");
    assertThatReading(file, "2011Q2").isReturns("2011Q2 GZ/遵义市 A");
  }

  @Test
  void aPrefectureThatNothingNamesIsRefused() {
    WorkbookBuilder file = aWorkbook().sheet("服务对象").row(headings()).row(row("county", "遵义县"));
    Path saved = file.saveAs(named("贵州省_2011年4-6月.xlsx"));
    assertThatReading(saved).isRefusedBecauseOf("UNIT_UNKNOWN");
    assertThatReading(saved, "遵义").isReturns("2011Q2 GZ/遵义市 A");
    Path other =
        aWorkbook()
            .sheet("服务对象")
            .row("贵阳市服务对象情况")
            .row(headings())
            .row(row("county", "遵义县"))
            .saveAs(named("贵州省_遵义市_2011年4-6月.xlsx"));
    Finding finding = assertThatReading(other).isRefusedBecauseOf("UNIT_CONTRADICTION");
    assertThat(finding.text().zh()).contains("文件名 file name: 遵义市", "标题 title '服务对象' A1: 贵阳市");
  }
}
