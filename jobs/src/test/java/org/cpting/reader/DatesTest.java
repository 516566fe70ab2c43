package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cpting.core.Quarter;
import org.cpting.core.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final Dates DATES = new Dates(false, false, Quarter.of("2011Q2"));
  private static final Dates DAY_FIRST = new Dates(true, false, Quarter.of("2011Q2"));
  private static final Dates FROM_1904 = new Dates(false, true, Quarter.of("2011Q2"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011年5月3日",
        "2011 年 5 月 3 日",
        "2011年05月03号",
        "2011.5.3",
        "2011-05-03",
        "2011/5/3",
        "20110503",
        "２０１１．５．３",
        "2011－5－3",
        "2011-05-03 00:00:00",
        "2011-05-03T00:00:00.000",
        "二〇一一年五月三日",
        "二○一一年五月三日",
        "二零一一年五月三号",
        "5月3日",
        "5 月 3 日",
        "05月03号",
        " 2011-05-03 "
      })
  void everyFormOfDateIsRead(String written) {
    assertThat(DATES.text(written)).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 3)));
  }

  @ParameterizedTest
  @CsvSource({
    "二〇一一年十月十日, 2011-10-10", "二〇一一年十二月三十一日, 2011-12-31",
    "一九九五年六月十八日, 1995-06-18", "二〇一一年四月二十日, 2011-04-20"
  })
  void chineseNumeralsCount(String written, LocalDate date) {
    assertThat(DATES.text(written)).isEqualTo(new Value.Day(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011年2月30日",
        "2月30日",
        "2011-13-01",
        "20110230",
        "2011.5",
        "2011年5月",
        "5-3",
        "5.3",
        "若干",
        "3 May",
        "2011-05-03-04",
        "二〇一一年五月三十二日",
        "二〇一一年十十月三日",
        "二〇一一年三五月三日",
        "2011"
      })
  void whatIsNoDateIsNone(String written) {
    assertThat(DATES.text(written)).isEqualTo(new Value.Invalid(written, Value.Why.NOT_A_DATE));
  }

  @Test
  void dayFirstIsReadWhereTheLayoutSaysSo() {
    assertThat(DAY_FIRST.text("03/05/2011")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 3)));
    assertThat(DAY_FIRST.text("05/13/2011")).isInstanceOf(Value.Invalid.class);
    assertThat(DAY_FIRST.text("2011-05-03")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 3)));
  }

  @Test
  void theQuickWayReadsWhatTheOtherReads() {
    assertThat(DAY_FIRST.plain("13/05/2011")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 13)));
    assertThat(DAY_FIRST.plain("3.5.2011")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 3)));
    assertThat(DATES.plain("3/5/2011")).isNull();
    for (Dates dates : List.of(DATES, DAY_FIRST)) {
      for (String year : List.of("2011", "0011", "11", "20111")) {
        for (String month : List.of("5", "05", "13", "0", "005")) {
          for (String day : List.of("3", "03", "31", "", "2011")) {
            for (String mark : List.of("/", "-", ".", "", " ")) {
              same(dates, String.join(mark, year, month, day));
              same(dates, String.join(mark, day, month, year));
              same(dates, day + mark + month);
            }
          }
        }
      }
    }
  }

  private static void same(Dates dates, String text) {
    Value.Day quick = dates.plain(text);
    if (quick != null) {
      assertThat(dates.text(text)).as(text).isEqualTo(quick);
    }
  }

  @Test
  void elsewhereADateThatEndsInTheYearMustBeCertain() {
    assertThat(DATES.text("13/05/2011")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 13)));
    assertThat(DATES.text("05/13/2011")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 13)));
    assertThat(DATES.text("05/05/2011")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 5)));
    assertThat(DATES.text("03/05/2011"))
        .isEqualTo(new Value.Invalid("03/05/2011", Value.Why.AMBIGUOUS_DATE));
    assertThat(DATES.text("13/13/2011")).isInstanceOf(Value.Invalid.class);
  }

  @Test
  void aDateWithoutAYearLiesNearItsQuarter() {
    Dates first = new Dates(false, false, Quarter.of("2012Q1"));
    assertThat(first.text("1月3日")).isEqualTo(new Value.Day(LocalDate.of(2012, 1, 3)));
    assertThat(first.text("12月31日")).isEqualTo(new Value.Day(LocalDate.of(2011, 12, 31)));
    Dates last = new Dates(false, false, Quarter.of("2011Q4"));
    assertThat(last.text("1月3日")).isEqualTo(new Value.Day(LocalDate.of(2012, 1, 3)));
  }

  @ParameterizedTest
  @CsvSource({
    "40666, 2011-05-03",
    "40666.5, 2011-05-03",
    "61, 1900-03-01",
    "59, 1900-02-28",
    "1, 1900-01-01",
    "-30, 1899-11-30",
    "19950618, 1995-06-18"
  })
  void aNumberIsASerialOrADateWrittenAsOne(String stored, LocalDate date) {
    assertThat(DATES.number(stored)).isEqualTo(new Value.Day(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011—5—3",
        "2011、5、3",
        "2011。5。3",
        "2011.5.3.",
        "2011 5 3",
        "2011\\5\\3",
        "'2011-05-03",
        "3-May-2011",
        "03 May 2011",
        "May 3, 2011",
        "May 3rd, 2011",
        "2011/5/3 12:00:00 AM",
        "2011年5月3日 上午9:30",
        "2011-05-03 2:15 PM"
      })
  void aDateWithOtherMarksIsCertainAllTheSame(String text) {
    assertThat(DATES.text(text)).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-05-03T00:00:00Z",
        "3-May-11",
        "3 Mai 2011",
        "2011、5、3、4",
        "2011 5",
        "2011—2—30",
        "May 2011"
      })
  void whatLeavesADoubtIsNoDate(String text) {
    assertThat(DATES.text(text)).isInstanceOf(Value.Invalid.class);
  }

  @Test
  void theSystemOf1904CountsFromAnotherDay() {
    assertThat(FROM_1904.number("39204")).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 3)));
    assertThat(FROM_1904.number("60")).isEqualTo(new Value.Day(LocalDate.of(1904, 3, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012.07", "2012", "-5", "5.3", "503", "-40666", "9999.5", "201105"})
  void aNumberOfFewDigitsIsNoDayOnWhichSomethingWasDone(String stored) {
    assertThat(DATES.recent(stored)).isEqualTo(new Value.Invalid(stored, Value.Why.NOT_A_DATE));
    assertThat(FROM_1904.recent(stored)).isInstanceOf(Value.Invalid.class);
  }

  @Test
  void aNumberOfFiveDigitsIsOneAndSoIsADateWrittenAsANumber() {
    Value.Day day = new Value.Day(LocalDate.of(2011, 5, 3));
    assertThat(DATES.recent("40666")).isEqualTo(day);
    assertThat(DATES.recent("40666.37")).isEqualTo(day);
    assertThat(DATES.recent("20110503")).isEqualTo(day);
    assertThat(FROM_1904.recent("39204")).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5-Apr-12", "05 April 12", "5 Sept '12", "Apr 5, 12", "April-5-12"})
  void anEnglishMonthWithAYearOfTwoDigitsLacksItsYear(String text) {
    assertThat(DATES.text(text)).isEqualTo(new Value.Invalid(text, Value.Why.SHORT_YEAR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5-Foo-12", "Li 5, 12", "May 2011", "3 May"})
  void otherWordsAndMonthsAloneAreNoDates(String text) {
    assertThat(DATES.text(text)).isEqualTo(new Value.Invalid(text, Value.Why.NOT_A_DATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "0", "201105", "999999", "-99999", "19950230", "1995061", "NaN"})
  void aNumberThatIsNoDayIsNoDate(String stored) {
    assertThat(DATES.number(stored)).isInstanceOf(Value.Invalid.class);
  }
}
