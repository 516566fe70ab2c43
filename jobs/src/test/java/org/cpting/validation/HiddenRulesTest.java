package org.cpting.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.id;
import static org.cpting.testing.RowBuilder.number;

import java.math.BigDecimal;
import java.util.List;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.testing.RowBuilder;
import org.junit.jupiter.api.Test;

class HiddenRulesTest {

  private static final Value NO_DATE = new Value.Invalid("2月30日", Value.Why.NOT_A_DATE);
  private static final Value NO_NUMBER = new Value.Invalid("若干", Value.Why.NOT_A_NUMBER);

  private static String hiddenBy(RowBuilder row) {
    List<Finding> found = findings(row);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).notChecked().zh()).startsWith("因此未检查：");
    return found.get(0).notChecked().en();
  }

  @Test
  void aDateThatIsNoneHidesPeriodAgeAndRepetition() {
    assertThat(hiddenBy(aRow("A").with("service_date", NO_DATE)))
        .isEqualTo(
            "Therefore not checked: the age on the service date; whether the date lies within the period;"
                + " whether the row repeats an earlier one.");
    assertThat(hiddenBy(aRow("A").without("service_date")))
        .contains("whether the date lies within the period");
  }

  @Test
  void anInvalidIdHidesWhatIsComparedWithItWhereThereIsSomethingToCompare() {
    assertThat(hiddenBy(aRow("A").with("id_number", id("530102199506180021"))))
        .isEqualTo(
            "Therefore not checked: whether the birth date agrees with the ID number; whether the sex agrees with the"
                + " ID number.");
    assertThat(
            hiddenBy(
                aRow("A")
                    .with("id_number", id("530102199506180021"))
                    .without("birth_date")
                    .with("age", number(15))))
        .contains("whether the age agrees with the ID number")
        .doesNotContain("birth date");
  }

  @Test
  void aPartThatIsNoNumberHidesTheSum() {
    assertThat(hiddenBy(aRow("B").with("f_u18", NO_NUMBER)))
        .isEqualTo("Therefore not checked: whether the total is the sum of its parts.");
  }

  @Test
  void aFindingThatHidesNothingSaysNothing() {
    assertThat(findings(aRow("C").with("women", number(-1))))
        .extracting(finding -> finding.notChecked().isEmpty())
        .containsExactly(true);
  }

  @Test
  void aTotalOverValuesThatAreNoNumbersSaysThatItIsNotReallyChecked() {
    Findings found = new Findings(9);
    RowBuilder row = aRow("B").with("materials", NO_NUMBER);
    Check check = RowBuilder.check(RowBuilder.schema("B"), found);
    row.checkedBy(check);
    check.total(
        new TotalsRow(
            new SourceRef("file.xlsx", "表二", 9, 4),
            "materials",
            BigDecimal.TEN,
            "10",
            BigDecimal.ZERO));

    assertThat(found.kept()).hasSize(2);
    assertThat(found.kept().get(1).notChecked().en()).contains("(1)", "not really checked");
  }
}
