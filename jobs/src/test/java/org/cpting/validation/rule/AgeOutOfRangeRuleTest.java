package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.day;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.number;

import java.util.List;
import org.cpting.testing.FindingsText;
import org.cpting.testing.RowBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeOutOfRangeRuleTest {

  @ParameterizedTest
  @CsvSource({"0, false", "100, false", "101, true", "4294967301, true"})
  void anAgeGivenMustBePossible(long age, boolean refused) {
    RowBuilder row = aRow("A").without("birth_date").with("age", number(age));
    assertThat(FindingsText.of(findings(row)))
        .isEqualTo(refused ? List.of("AGE_OUT_OF_RANGE age") : List.of());
  }

  @Test
  void aNegativeAgeIsReportedOnce() {
    assertThat(FindingsText.of(findings(aRow("A").without("birth_date").with("age", number(-1)))))
        .containsExactly("AGE_OUT_OF_RANGE age");
  }

  @Test
  void nobodyIsServedBeforeBirthOrAfterAHundred() {
    assertThat(findings(aRow("A").with("birth_date", day(2011, 5, 3)))).isEmpty();
    assertThat(FindingsText.of(findings(aRow("A").with("birth_date", day(2011, 5, 4)))))
        .containsExactly("AGE_OUT_OF_RANGE birth_date");
    assertThat(findings(aRow("A").with("birth_date", day(1910, 5, 4)))).isEmpty();
    assertThat(FindingsText.of(findings(aRow("A").with("birth_date", day(1910, 5, 3)))))
        .containsExactly("AGE_OUT_OF_RANGE birth_date");
  }
}
