package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.DICTIONARY;

import java.util.Set;
import org.cpting.core.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

  @ParameterizedTest
  @CsvSource({
    "表二至四.xls, B C D",
    "表一至表四, A B C D",
    "表二—表三, B C",
    "'表二、三、四', B C D",
    "'表一、表四', A D",
    "表三, C",
    "表二和表三, B C",
    "表五至七, ''"
  })
  void severalTablesAreNamedByASpanOrAList(String text, String forms) {
    assertThat(String.join(" ", new java.util.TreeSet<>(Evidence.forms(text)))).isEqualTo(forms);
  }

  private static final Evidence EVIDENCE = new Evidence(DICTIONARY.codes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "云南省2012年第二季度报表.xlsx | 2012Q2",
        "云南省2011年第二季度报表(更正).xlsx | 2011Q2",
        "云南省2011年第二季度报表(2011年7月更正).xlsx | 2011Q2",
        "云南省2011年第二季度报表（2011年7月15日补报） | 2011Q2",
        "二〇一一年第二季度 | 2011Q2",
        "二○一二年度第1季度 | 2012Q1",
        "安徽_表一_2010Q4.xls | 2010Q4",
        "hunan_formA_201204-06.csv | 2012Q2",
        "hunan_formB_201210-12.csv | 2012Q4",
        "贵州省_贵阳市_2012年4-6月.xlsx | 2012Q2",
        "贵州省_遵义市_2012年10-12月(1).xlsx | 2012Q4",
        "2011年4月-6月 | 2011Q2",
        "2011年4月至2011年6月 | 2011Q2",
        "四川-服务对象登记(2012年三季度).xlsx | 2012Q3",
        "FJ_A_2011-Q2_v2.csv | 2011Q2",
        "FJ_C_2011_Q4_1904.csv | 2011Q4",
        "FY2011-12 2011Q4 | 2011Q4",
        "2011-12财年 2012年第一季度 | 2012Q1",
        "1904_Q4 FJ 2011Q4.xlsx | 2011Q4",
        "FJ_A_2011-Q2_2011-07-09.csv | 2011Q2",
        "Jiangsu 江苏 2012 Q3 return.xlsx | 2012Q3",
        "Q3 2012 | 2012Q3",
        "GD-2012Q2-A.txt | 2012Q2",
        "截至2011年6月30日 | 2011Q2",
        "2011年5月 | 2011Q2",
        "填报日期：2011年7月12日 报告期：2011年第二季度 | 2011Q2",
        "报出日期 2011-07-12 2011年第二季度 | 2011Q2"
      })
  void theQuarterIsReadFromEveryWayToNameIt(String text, String quarter) {
    assertThat(Evidence.quarters(text)).containsExactly(Quarter.of(quarter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "报表.xlsx",
        "2011",
        "2011年",
        "2011年4-5月",
        "2011年5-7月",
        "2011年13月",
        "2011-04-06",
        "20110406",
        "填报日期：2011年7月12日",
        "2011年7月12日",
        "季度报表",
        "FY2011-12",
        "FY2011-12_Q4",
        "FY 2011-2012 Q4",
        "Q1 FY2011/2012",
        "2011-2012财政年度第四季度",
        "2011Q22"
      })
  void whatNamesNoQuarterIsNoEvidence(String text) {
    assertThat(Evidence.quarters(text)).isEmpty();
  }

  @Test
  void twoQuartersAreTwo() {
    assertThat(Evidence.quarters("2011年第二季度、2011Q3")).hasSize(2);
  }

  @Test
  void monthsOfSheetsNeedNoYear() {
    assertThat(Evidence.bareMonths("4月")).containsExactly(4);
    assertThat(Evidence.bareMonths("12月份")).containsExactly(12);
    assertThat(Evidence.bareMonths("5月3日")).isEmpty();
    assertThat(Evidence.bareMonths("13月")).isEmpty();
    assertThat(Evidence.bareMonths("2011年4-6月")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "云南省2012年第二季度报表.xlsx | YN",
        "hunan_formA_201204-06.csv | HN",
        "HUNAN.csv | HN",
        "FJ_A_2011-Q2.csv | FJ",
        "遵义市服务对象 | GZ",
        "Jiangsu 江苏 2012 Q3 return.xlsx | JS"
      })
  void theProvinceIsReadByNameCodeOrPrefecture(String text, String province) {
    assertThat(EVIDENCE.provinces(text)).containsExactly(province);
  }

  @ParameterizedTest
  @ValueSource(strings = {"return.xlsx", "fj.csv", "FJX.csv", "Hunanese", "ASCII", "鼓楼区"})
  void whatNamesNoProvinceIsNoEvidence(String text) {
    assertThat(EVIDENCE.provinces(text)).isEmpty();
  }

  @Test
  void prefecturesMayBeWrittenShort() {
    assertThat(EVIDENCE.prefectures("贵州_遵义_2012Q2", "GZ")).containsExactly("遵义市");
    assertThat(EVIDENCE.prefectures("黔东南州", "GZ")).containsExactly("黔东南州");
    assertThat(EVIDENCE.prefectures("黔南", "GZ")).containsExactly("黔南州");
    assertThat(EVIDENCE.prefectures("贵州省", "GZ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "安徽_表一_2011Q2.xls | A",
        "表二 宣传活动 | B",
        "hunan_formC_201104-06.csv | C",
        "FJ_D_2011-Q2.csv | D",
        "GD-2011Q2-BCD.xls | BCD",
        "SC_B-D_2011Q2.xlsx | BCD",
        "四川 B至D | BCD",
        "A1 Service contacts | A",
        "A、B、C | ABC"
      })
  void formsAreReadFromNames(String text, String forms) {
    assertThat(String.join("", Evidence.forms(text))).isEqualTo(forms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"云南省2011年第二季度报表.xlsx", "表十一", "GD", "Jiangsu return", "报表"})
  void whatNamesNoFormIsNoEvidence(String text) {
    assertThat(Evidence.forms(text)).isEqualTo(Set.of());
  }
}
