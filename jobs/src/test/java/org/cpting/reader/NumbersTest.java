package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cpting.core.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "35500 | 35500",
        "35,500 | 35500",
        "３５，５００ | 35500",
        "35500.00 | 35500",
        "+5 | 5",
        "-5 | -5",
        "−5 | -5",
        "－５ | -5",
        "0.0 | 0",
        "1,234,567.5 | 1234567.5",
        " 7 | 7",
        "3.5499999999999998 | 3.55",
        "0.30000000000000004 | 0.3",
        "12.25 | 12.25"
      })
  void aNumberIsReadHoweverItIsTyped(String written, BigDecimal number) {
    assertThat(Numbers.read(written, BigDecimal.ONE, false, false))
        .isEqualTo(new Value.Quantity(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "若干",
        "约100",
        "100余",
        "1,23",
        "1 234",
        "五",
        "12人",
        "1.2E+4",
        "",
        "1234567890123456"
      })
  void wordsAreNoNumbers(String written) {
    assertThat(Numbers.read(written, BigDecimal.ONE, false, false))
        .isEqualTo(new Value.Invalid(written, Value.Why.NOT_A_NUMBER));
  }

  @Test
  void theUnitOfTheColumnIsAppliedExactly() {
    assertThat(Numbers.read("3.55", TEN_THOUSAND, false, true))
        .isEqualTo(new Value.Quantity(new BigDecimal("35500")));
    assertThat(Numbers.read("3.5499999999999998", TEN_THOUSAND, false, true))
        .isEqualTo(new Value.Quantity(new BigDecimal("35500")));
  }

  @Test
  void countsAreWholeAndMoneyEndsAtTheFen() {
    assertThat(Numbers.read("1.5", BigDecimal.ONE, true, false))
        .isEqualTo(new Value.Invalid("1.5", Value.Why.NOT_WHOLE));
    assertThat(Numbers.read("1.50", BigDecimal.ONE, false, true))
        .isEqualTo(new Value.Quantity(new BigDecimal("1.5")));
    assertThat(Numbers.read("1.505", BigDecimal.ONE, false, true))
        .isEqualTo(new Value.Invalid("1.505", Value.Why.TOO_PRECISE));
    assertThat(Numbers.read("1.5", TEN_THOUSAND, true, false))
        .isEqualTo(new Value.Quantity(new BigDecimal("15000")));
  }
}
