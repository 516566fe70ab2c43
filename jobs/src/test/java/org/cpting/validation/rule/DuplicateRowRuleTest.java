package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.code;
import static org.cpting.testing.RowBuilder.day;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.text;

import org.cpting.testing.FindingsText;
import org.cpting.testing.RowBuilder;
import org.junit.jupiter.api.Test;

class DuplicateRowRuleTest {

  @Test
  void theSecondReportOfTheSameServiceIsRefused() {
    RowBuilder row = aRow("A").with("name", text("甲"));
    assertThat(FindingsText.of(findings(row, row))).containsExactly("DUPLICATE_ROW");
  }

  @Test
  void anotherPersonServiceOrDayIsAnotherRow() {
    assertThat(
            findings(
                aRow("A").with("name", text("甲")),
                aRow("A").with("name", text("乙")),
                aRow("A").with("name", text("甲")).with("service", code(2, "S02")),
                aRow("A").with("name", text("甲")).with("service_date", day(2011, 5, 4))))
        .isEmpty();
  }

  @Test
  void aRejectedRowIsNoEarlierReport() {
    RowBuilder good = aRow("A").with("name", text("甲"));
    RowBuilder rejected = aRow("A").with("name", text("甲")).without("county");
    assertThat(FindingsText.of(findings(rejected, good, rejected)))
        .containsExactly("REQUIRED_MISSING county", "REQUIRED_MISSING county");
  }

  @Test
  void onlyRegistersHaveRowsOfPersons() {
    assertThat(findings(aRow("C"), aRow("C"))).isEmpty();
  }
}
