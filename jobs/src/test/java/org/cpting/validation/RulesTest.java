package org.cpting.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cpting.definition.Home;
import org.cpting.reader.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void preparedRulesAreTheSameInTheSameOrderAndOnlyForTheirJar(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("rules");
    Rules.prepare(file);

    List<Rules.Documented> prepared = Objects.requireNonNull(Rules.prepared(file.toString()));
    assertThat(prepared)
        .extracting(Rules.Documented::doc)
        .isEqualTo(Rules.search().stream().map(Rules.Documented::doc).toList());
    assertThat(prepared)
        .extracting(rule -> rule.rule().getClass().getName())
        .isEqualTo(Rules.search().stream().map(r -> r.rule().getClass().getName()).toList());

    String written = Files.readString(file);
    Files.writeString(file, written.substring(0, written.length() / 2));
    assertThat(Rules.prepared(file.toString())).isNull();
    Files.writeString(file, "jar\t1\t2" + written.substring(written.indexOf('\n')));
    assertThat(Rules.prepared(file.toString())).isNull();
    assertThat(Rules.prepared(folder.resolve("none").toString())).isNull();
    assertThat(Rules.prepared(null)).isNull();
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
