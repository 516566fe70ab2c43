package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.DICTIONARY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.cpting.core.Quarter;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a cell of life says: read where it can mean one thing only, else refused for the reason
 * named. A table of cases: form and field | as written | value or reason.
 */
class WrittenCellsTest {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  private static Value read(String field, String written) {
    boolean wan = field.endsWith("(万元)");
    String name = field.replace("(万元)", "").replace("(?)", "");
    FormSchema schema =
        DICTIONARY.layouts().stream()
            .map(layout -> layout.schema())
            .filter(form -> form.find(name) != null && form.shape().isEmpty())
            .findFirst()
            .orElseThrow();
    FormSchema.Column column = Objects.requireNonNull(schema.find(name));
    FieldReader reader =
        new FieldReader(
            column,
            null,
            DICTIONARY.blanks(),
            field.endsWith("(?)") ? null : wan ? TEN_THOUSAND : BigDecimal.ONE,
            DICTIONARY.units(column),
            new Dates(false, false, Quarter.of("2011Q2")),
            false);
    return reader.read(CellKind.TEXT, written);
  }

  @ParameterizedTest(name = "{0} | {1} | {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "women | 35人 | 35",
        "women | ３５ 人 | 35",
        "women | 三十五 | 35",
        "women | 三十五人 | 35",
        "women | 十 | 10",
        "women | 十五 | 15",
        "women | 〇 | 0",
        "women | 一百〇五 | 105",
        "women | 一百二十 | 120",
        "women | 一千〇五十 | 1050",
        "women | 两千三百 | 2300",
        "women | 一万二千 | 12000",
        "women | １，２３４ | 1234",
        "women | 1，234 | 1234",
        "women | \u00a035\u00ad | 35",
        "materials | 2万份 | 20000",
        "materials | 500份 | 500",
        "total | 120人次 | 120",
        "hours | 8学时 | 8",
        "hours | 1.5小时 | 1.5",
        "days | 2天 | 2",
        "days | 两天 | 2",
        "local_funding(万元) | 2.5 | 25000",
        "local_funding(万元) | 2.5万元 | 25000",
        "local_funding(万元) | 25000元 | 25000",
        "local_funding | 2.5万元 | 25000",
        "local_funding | 1,200.50元 | 1200.5",
        "local_funding(?) | 3万元 | 30000",
        "local_funding(?) | 0 | 0"
      })
  void readWithCertainty(String field, String written, BigDecimal number) {
    assertThat(read(field, written))
        .isInstanceOfSatisfying(
            Value.Quantity.class, value -> assertThat(value.number()).isEqualByComparingTo(number));
  }

  @ParameterizedTest(name = "{0} | {1} | {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "women | 三五 | NOT_A_NUMBER",
        "women | 二三十 | NOT_A_NUMBER",
        "women | 十几 | NOT_A_NUMBER",
        "women | 一百五 | NOT_A_NUMBER",
        "women | 三万五 | NOT_A_NUMBER",
        "women | 约30 | NOT_A_NUMBER",
        "women | 30余人 | NOT_A_NUMBER",
        "women | 5-6 | NOT_A_NUMBER",
        "women | 35% | NOT_A_NUMBER",
        "women | 1 234 | NOT_A_NUMBER",
        "women | 1,23 | NOT_A_NUMBER",
        "women | 35元 | OTHER_UNIT",
        "women | 3天 | OTHER_UNIT",
        "women | 2.5人 | NOT_WHOLE",
        "hours | 2天 | OTHER_UNIT",
        "local_funding | 35人 | OTHER_UNIT",
        "local_funding(?) | 2.5 | NO_UNIT",
        "birth_date | 95年6月18日 | SHORT_YEAR",
        "service_date | 11-5-3 | SHORT_YEAR",
        "service_date | 11.5.3 | SHORT_YEAR",
        "service_date | 11年5月3日 | SHORT_YEAR",
        "service_date | 5月3日-5日 | RANGE_OF_DAYS",
        "service_date | 5月3-5日 | RANGE_OF_DAYS",
        "service_date | 5月3日至5月5日 | RANGE_OF_DAYS",
        "service_date | 2011年5月3日—5日 | RANGE_OF_DAYS",
        "service_date | 2011.5.3-5.5 | RANGE_OF_DAYS",
        "service_date | 5月3、5日 | RANGE_OF_DAYS",
        "service_date | 40666 | SERIAL_AS_TEXT",
        "service_date | 2011年5月3日 星期三 | OTHER_WEEKDAY",
        "service_date | 2011年5月 | NOT_A_DATE",
        "service_date | 星期二 | NOT_A_DATE",
        "service_date | 民国100年5月3日 | NOT_A_DATE"
      })
  void refusedForAReason(String field, String written, Value.Why why) {
    assertThat(read(field, written)).isEqualTo(new Value.Invalid(written, why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011年5月3日 星期二",
        "2011年5月3日（周二）",
        "2011-05-03(Tue)",
        "2011-5-3 Tuesday",
        "５月３日 星期二",
        "2011年5月3日礼拜二"
      })
  void aDayOfTheWeekThatAgreesIsNoObstacle(String written) {
    assertThat(read("service_date", written)).isEqualTo(new Value.Day(LocalDate.of(2011, 5, 3)));
  }
}
