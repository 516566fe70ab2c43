package org.cpting.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

  @Test
  void everyKindIsReadBackFromItsId() {
    for (String id :
        List.of("2011Q2", "FY2011-12-H1", "FY2011-12-H2", "FY2011-12", "2009Q2-2013Q1")) {
      assertThat(Period.of(id).id()).isEqualTo(id);
    }
  }

  @Test
  void aProjectGoesFromItsFirstQuarterToItsLast() {
    Period project = Period.of("2009Q2-2013Q1");
    assertThat(project.kind()).isEqualTo(Period.Kind.PROJECT);
    assertThat(project.quarters()).hasSize(16);
    assertThat(project.start()).isEqualTo(LocalDate.of(2009, 4, 1));
    assertThat(project.end()).isEqualTo(LocalDate.of(2013, 3, 31));
  }

  @Test
  void periodsThatEndTogetherStandFromTheShortestToTheLongest() {
    assertThat(
            List.of("2009Q2-2013Q1", "FY2012-13", "2013Q1", "FY2012-13-H2").stream()
                .map(Period::of)
                .sorted())
        .extracting(Period::id)
        .containsExactly("2013Q1", "FY2012-13-H2", "FY2012-13", "2009Q2-2013Q1");
  }

  @Test
  void whatIsNoPeriodIsRefused() {
    for (String id : List.of("2013Q1-2009Q2", "FY2011-13", "2011Q5", "project")) {
      assertThatThrownBy(() -> Period.of(id)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> new Period(Period.Kind.HALF_YEAR, Quarter.of("2011Q3"), Quarter.of("2011Q4")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
