package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.findings;

import java.math.BigDecimal;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.notice.Severity;
import org.cpting.testing.FindingsText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlTotalMismatchRuleTest {

  private static TotalsRow total(@Nullable String stated, String raw) {
    return new TotalsRow(
        new SourceRef("file.xlsx", "表二", 28, 3),
        "events",
        stated == null ? null : new BigDecimal(stated),
        raw,
        new BigDecimal("107"));
  }

  @Test
  void aTotalThatEqualsTheRowsIsFine() {
    assertThat(findings(total("107.00", "107.00"))).isEmpty();
  }

  @Test
  void aTotalThatDoesNotIsWarnedOf() {
    var findings = findings(total("106", "106"));
    assertThat(FindingsText.of(findings)).containsExactly("CONTROL_TOTAL_MISMATCH events");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).text().en()).contains("106", "107");
  }

  @Test
  void aTotalThatIsNoNumberIsWarnedOf() {
    assertThat(FindingsText.of(findings(total(null, "见附表"))))
        .containsExactly("CONTROL_TOTAL_MISMATCH events");
  }
}
