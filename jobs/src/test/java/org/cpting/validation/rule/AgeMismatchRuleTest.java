package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.id;
import static org.cpting.testing.RowBuilder.number;

import java.util.List;
import org.cpting.notice.Severity;
import org.cpting.testing.FindingsText;
import org.cpting.testing.RowBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeMismatchRuleTest {

  private static final String GIRL = "530102199606180003";

  @ParameterizedTest
  @CsvSource({"12, true", "13, false", "14, false", "15, false", "16, true"})
  void anAgeMayDifferByOneYearFromTheId(int age, boolean warned) {
    // Born 1996-06-18, served 2011-05-03: 14 completed years.
    RowBuilder row =
        aRow("A").without("birth_date").with("id_number", id(GIRL)).with("age", number(age));
    assertThat(FindingsText.of(findings(row)))
        .isEqualTo(warned ? List.of("AGE_MISMATCH age") : List.of());
  }

  @Test
  void withoutValidIdOrServiceDateThereIsNothingToCompare() {
    assertThat(findings(aRow("A").with("age", number(50)))).isEmpty();
    assertThat(
            FindingsText.of(
                findings(
                    aRow("A")
                        .without("birth_date")
                        .with("id_number", id(GIRL))
                        .with("age", number(50))
                        .without("service_date"))))
        .containsExactly("REQUIRED_MISSING service_date");
  }

  @Test
  void itOnlyWarns() {
    RowBuilder row = aRow("A").without("birth_date").with("id_number", id(GIRL));
    assertThat(findings(row.with("age", number(40))).get(0).severity()).isEqualTo(Severity.WARNING);
  }
}
