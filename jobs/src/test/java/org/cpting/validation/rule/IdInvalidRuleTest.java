package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.id;

import org.cpting.core.Value;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.testing.FindingsText;
import org.junit.jupiter.api.Test;

class IdInvalidRuleTest {

  @Test
  void aWrongCheckCharacterIsWarnedOf() {
    var findings = findings(aRow("A").with("id_number", id("530102199606180004")));
    assertThat(FindingsText.of(findings)).containsExactly("ID_INVALID id_number");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void anIdKeptAsANumberIsWarnedOfEvenIfItsDigitsFit() {
    var findings =
        findings(aRow("A").with("id_number", new Value.Identity("530102199606180000", null, true)));
    assertThat(FindingsText.of(findings)).containsExactly("ID_INVALID id_number");
    assertThat(findings.get(0).text().en()).contains("as a number");
  }

  @Test
  void noMoreThanTheLastTwoCharactersAreShown() {
    Finding finding = findings(aRow("A").with("id_number", id("530102199606180004"))).get(0);
    assertThat(finding.found()).isEqualTo("…04");
    assertThat(finding.toString()).doesNotContain("5301021996");
  }

  @Test
  void noIdIsNothingToWarnOf() {
    assertThat(findings(aRow("A").without("id_number"))).isEmpty();
  }
}
