package org.cpting.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModifiedZTest {

  @Test
  void theScoreIsThatOfIglewiczAndHoaglin() {
    // median 6, deviations 4 2 0 2 4, MAD 2
    assertThat(ModifiedZ.of(16, List.of(2L, 4L, 6L, 8L, 10L))).contains(new BigDecimal("3.3725"));
    assertThat(ModifiedZ.of(6, List.of(2L, 4L, 6L, 8L, 10L))).contains(new BigDecimal("0.0000"));
    assertThat(ModifiedZ.of(-4, List.of(2L, 4L, 6L, 8L, 10L))).contains(new BigDecimal("3.3725"));
  }

  @Test
  void anEvenHistoryHasTheMeanOfItsMiddleTwoAsMedian() {
    // median 5, deviations 3 1 1 3, MAD 2
    assertThat(ModifiedZ.of(25, List.of(2L, 4L, 6L, 8L))).contains(new BigDecimal("6.7450"));
    assertThat(ModifiedZ.median(List.of(BigDecimal.ONE, BigDecimal.TEN)))
        .isEqualByComparingTo("5.5");
  }

  @Test
  void whereMostOfTheHistoryIsOneNumberTheMeanDeviationTakesItsPlace() {
    // median 10, deviations 0 0 0 4, MAD 0, mean 1
    assertThat(ModifiedZ.of(20, List.of(10L, 10L, 10L, 14L))).contains(new BigDecimal("7.9788"));
  }

  @Test
  void aHistoryThatNeverVariedGivesNoScore() {
    assertThat(ModifiedZ.of(20, List.of(10L, 10L, 10L))).isEmpty();
  }

  @Test
  void oneOddQuarterInTheHistoryHardlyMovesTheScore() {
    BigDecimal plain = ModifiedZ.of(60, List.of(28L, 29L, 30L, 31L, 32L)).orElseThrow();
    BigDecimal odd = ModifiedZ.of(60, List.of(28L, 29L, 30L, 31L, 3200L)).orElseThrow();
    assertThat(odd).isEqualByComparingTo(plain);
  }
}
