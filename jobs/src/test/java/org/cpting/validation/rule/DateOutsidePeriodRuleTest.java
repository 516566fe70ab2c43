package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.day;
import static org.cpting.testing.RowBuilder.findings;

import java.time.LocalDate;
import org.cpting.core.Value;
import org.cpting.testing.FindingsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOutsidePeriodRuleTest {

  @ParameterizedTest
  @CsvSource({"2011-04-01", "2011-06-30"})
  void bothEndsOfTheQuarterAreInIt(LocalDate date) {
    assertThat(findings(aRow("A").with("service_date", new Value.Day(date)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2011-03-31", "2011-07-01", "2010-05-03", "2012-05-03"})
  void anyOtherDayIsRefused(LocalDate date) {
    assertThat(FindingsText.of(findings(aRow("A").with("service_date", new Value.Day(date)))))
        .containsExactly("DATE_OUTSIDE_PERIOD service_date");
    assertThat(FindingsText.of(findings(aRow("B").with("date", new Value.Day(date)))))
        .containsExactly("DATE_OUTSIDE_PERIOD date");
  }

  @Test
  void theMessageNamesTheQuarter() {
    assertThat(findings(aRow("C").with("date", day(2011, 7, 1))).get(0).text().en())
        .isEqualTo("The date 2011-07-01 is not within 2011Q2 (2011-04-01 to 2011-06-30).");
  }
}
