package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.findings;

import java.util.List;
import org.cpting.core.Value;
import org.cpting.notice.Finding;
import org.cpting.reader.Words;
import org.cpting.testing.FindingsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueInvalidRuleTest {

  @ParameterizedTest
  @EnumSource(Value.Why.class)
  void everyReasonIsToldInBothLanguages(Value.Why why) {
    var findings = findings(aRow("C").with("days", new Value.Invalid("2月30日", why)));
    assertThat(FindingsText.of(findings)).containsExactly("VALUE_INVALID days");
    Finding finding = findings.get(0);
    assertThat(
            List.of(
                finding.text().zh(), finding.text().en(), finding.fix().zh(), finding.fix().en()))
        .doesNotContain("");
    assertThat(Words.hasChinese(finding.text().zh())).isTrue();
  }

  @Test
  void anInvalidAgeIsNotReportedTwice() {
    assertThat(
            FindingsText.of(
                findings(
                    aRow("A")
                        .with(
                            "birth_date", new Value.Invalid("1995-02-30", Value.Why.NOT_A_DATE)))))
        .containsExactly("VALUE_INVALID birth_date");
  }

  @Test
  void neitherYesNorNoIsInvalid() {
    assertThat(FindingsText.of(findings(aRow("D").with("plan_adopted", new Value.Unknown("正在办")))))
        .containsExactly("VALUE_INVALID plan_adopted");
  }

  @Test
  void aNameInTheWrongColumnIsNotShown() {
    assertThat(
            findings(aRow("A").with("hours", new Value.Invalid("欧阳文华", Value.Why.NOT_A_NUMBER)))
                .get(0)
                .found())
        .isEqualTo("…文华");
  }

  @Test
  void wordsOfLogicNameNoOneAndAreShown() {
    Value logic = new Value.Invalid("TRUE", Value.Why.NOT_A_NUMBER);
    assertThat(findings(aRow("A").with("hours", logic)).get(0).found()).isEqualTo("TRUE");
    Value text = new Value.Unknown("false");
    assertThat(findings(aRow("D").with("plan_adopted", text)).get(0).found()).isEqualTo("false");
  }
}
