package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.junit.jupiter.api.Test;

class CalendarTest {

  private static final Calendar CALENDAR = Calendar.read(Home.find());

  @Test
  void reportsAreDueOnHalfYearsFiscalYearsAndTheProjectAsTheyEnd() {
    assertThat(CALENDAR.reported(Quarter.of("2011Q2"))).isEmpty();
    assertThat(CALENDAR.reported(Quarter.of("2011Q3")))
        .extracting(Period::id)
        .containsExactly("FY2011-12-H1");
    assertThat(CALENDAR.reported(Quarter.of("2013Q1")))
        .extracting(Period::id)
        .containsExactly("FY2012-13-H2", "FY2012-13", "2009Q2-2013Q1");
  }

  @Test
  void eachIsDueSoManyDaysAfterItsEnd() {
    assertThat(CALENDAR.reportDue(Period.of("FY2011-12-H1"))).isEqualTo(LocalDate.of(2011, 11, 14));
    assertThat(CALENDAR.reportDue(Period.of("FY2011-12"))).isEqualTo(LocalDate.of(2012, 5, 30));
    assertThat(CALENDAR.reportDue(CALENDAR.project())).isEqualTo(LocalDate.of(2013, 6, 29));
  }
}
