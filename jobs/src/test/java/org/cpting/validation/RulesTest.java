package org.cpting.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.definition.Home;
import org.cpting.reader.Words;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final List<Rules.Documented> RULES = Rules.scan();

  @Test
  void allRulesOfTheManualAreFoundByScanning() {
    assertThat(RULES)
        .extracting(rule -> rule.doc().code())
        .contains(
            "REQUIRED_MISSING",
            "VALUE_INVALID",
            "CODE_UNKNOWN",
            "DATE_OUTSIDE_PERIOD",
            "ID_INVALID",
            "ID_SEX_MISMATCH",
            "ID_BIRTHDATE_MISMATCH",
            "AGE_MISMATCH",
            "AGE_OUT_OF_RANGE",
            "DUPLICATE_ROW",
            "NEGATIVE_VALUE",
            "SUM_MISMATCH",
            "CONTROL_TOTAL_MISMATCH");
  }

  @Test
  void theRuleThatAsksWhatOthersFoundRunsLast() {
    assertThat(RULES.get(RULES.size() - 1).doc().code()).isEqualTo("DUPLICATE_ROW");
  }

  @Test
  void everyRuleIsToldInBothLanguagesWithItsSource() {
    for (Rules.Documented rule : RULES) {
      assertThat(Words.hasChinese(rule.doc().zh())).as(rule.doc().code()).isTrue();
      assertThat(Words.hasChinese(rule.doc().en())).as(rule.doc().code()).isFalse();
      assertThat(rule.doc().source()).isNotBlank();
    }
  }

  @Test
  void everyRuleHasATestOfItsOwn() {
    Path tests = Home.find().root().resolve("jobs/src/test/java/org/cpting/validation/rule");
    for (Rules.Documented rule : RULES) {
      assertThat(Files.exists(tests.resolve(rule.rule().getClass().getSimpleName() + "Test.java")))
          .as("%sTest", rule.rule().getClass().getSimpleName())
          .isTrue();
    }
  }
}
