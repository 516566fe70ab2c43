package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.number;

import org.cpting.testing.FindingsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeValueRuleTest {

  @ParameterizedTest
  @CsvSource({"A,hours", "B,events", "B,materials", "C,women", "C,days", "D,local_funding"})
  void aNegativeNumberIsRefused(String form, String field) {
    assertThat(FindingsText.of(findings(aRow(form).with(field, number(-3)))))
        .containsExactly("NEGATIVE_VALUE " + field);
  }

  @Test
  void zeroIsNotNegative() {
    assertThat(findings(aRow("C").with("women", number(0)))).isEmpty();
  }
}
