package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.findings;

import org.cpting.core.Value;
import org.cpting.notice.Finding;
import org.cpting.testing.FindingsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeUnknownRuleTest {

  @ParameterizedTest
  @CsvSource({"A,county", "A,sex", "A,service", "B,activity", "C,agency", "B-long,age_group"})
  void aWordOutsideTheListsIsRefused(String form, String field) {
    assertThat(FindingsText.of(findings(aRow(form).with(field, new Value.Unknown("其他")))))
        .containsExactly("CODE_UNKNOWN " + field);
  }

  @Test
  void aNameInTheBoxForSexIsNotShown() {
    Finding finding = findings(aRow("A").with("sex", new Value.Unknown("欧阳文华"))).get(0);
    assertThat(finding.found()).isEqualTo("…文华");
    assertThat(finding.text().zh()).doesNotContain("欧阳");
    assertThat(findings(aRow("A").with("service", new Value.Unknown("其他活动", true))).get(0).found())
        .isEqualTo("其他活动");
  }
}
