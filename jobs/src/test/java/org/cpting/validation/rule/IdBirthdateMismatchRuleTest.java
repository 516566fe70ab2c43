package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.day;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.id;

import org.cpting.notice.Finding;
import org.cpting.testing.FindingsText;
import org.cpting.testing.RowBuilder;
import org.junit.jupiter.api.Test;

class IdBirthdateMismatchRuleTest {

  private static final String GIRL = "530102199606180003";

  @Test
  void aValidIdMustAgreeWithTheBirthDate() {
    RowBuilder row = aRow("A").with("id_number", id(GIRL));
    assertThat(FindingsText.of(findings(row))).containsExactly("ID_BIRTHDATE_MISMATCH birth_date");
    assertThat(findings(row.with("birth_date", day(1996, 6, 18)))).isEmpty();
    assertThat(findings(row.without("birth_date"))).isEmpty();
  }

  @Test
  void theMessageRepeatsNeitherDate() {
    Finding finding = findings(aRow("A").with("id_number", id(GIRL))).get(0);
    assertThat(finding.found()).isEmpty();
    assertThat(finding.text() + "").doesNotContain("1995", "1996");
  }
}
