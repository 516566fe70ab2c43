package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.number;

import org.cpting.core.Value;
import org.cpting.testing.FindingsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumMismatchRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"A1", "A2", "A3", "B"})
  void aTotalMustBeTheSumOfItsParts(String form) {
    assertThat(findings(aRow(form))).isEmpty();
    assertThat(FindingsText.of(findings(aRow(form).with("total", number(9)))))
        .containsExactly("SUM_MISMATCH total");
  }

  @Test
  void aPartThatCannotBeReadIsReportedAlone() {
    assertThat(
            FindingsText.of(
                findings(aRow("B").with("f_u18", new Value.Invalid("若干", Value.Why.NOT_A_NUMBER)))))
        .containsExactly("VALUE_INVALID f_u18");
  }

  @Test
  void theMessageNamesBothSums() {
    assertThat(findings(aRow("B").with("total", number(9))).get(0).text().en())
        .isEqualTo("The total 9 is not the sum of its parts, 8.");
  }
}
