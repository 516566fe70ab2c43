package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.code;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.id;
import static org.cpting.testing.RowBuilder.number;

import org.cpting.testing.FindingsText;
import org.cpting.testing.RowBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredMissingRuleTest {

  private static final String GIRL = "530102199606180003";

  @Test
  void aGoodRowLacksNothing() {
    for (String form : new String[] {"A", "A1", "A2", "A3", "B", "C", "D"}) {
      assertThat(findings(aRow(form))).as(form).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"county", "sex", "service", "service_date"})
  void aRegisterNeeds(String field) {
    assertThat(FindingsText.of(findings(aRow("A").without(field))))
        .containsExactly("REQUIRED_MISSING " + field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "ethnicity", "migration_status", "hours", "completed", "remark"})
  void aRegisterCanDoWithout(String field) {
    assertThat(findings(aRow("A").without(field))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"county", "date", "agency", "women", "men", "days", "tested", "improved"})
  void aTrainingNeedsEveryField(String field) {
    assertThat(FindingsText.of(findings(aRow("C").without(field))))
        .containsExactly("REQUIRED_MISSING " + field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan_adopted", "local_funding", "meetings"})
  void theStateOfACountyNeedsEveryField(String field) {
    assertThat(FindingsText.of(findings(aRow("D").without(field))))
        .containsExactly("REQUIRED_MISSING " + field);
  }

  @Test
  void anAgeGroupNeedsAnIdABirthDateOrAnAge() {
    assertThat(FindingsText.of(findings(aRow("A").without("birth_date"))))
        .containsExactly("REQUIRED_MISSING birth_date");
    assertThat(findings(aRow("A").without("birth_date").with("age", number(17)))).isEmpty();
    assertThat(findings(aRow("A").without("birth_date").with("id_number", id(GIRL)))).isEmpty();
  }

  @Test
  void anIdThatIsIgnoredIsNoIdentity() {
    assertThat(
            FindingsText.of(
                findings(
                    aRow("A").without("birth_date").with("id_number", id("530102199606180004")))))
        .containsExactlyInAnyOrder("ID_INVALID id_number", "REQUIRED_MISSING birth_date");
  }

  @Test
  void theCellShownIsOneTheReturnHas() {
    assertThat(findings(aRow("A").withoutColumn("birth_date")).get(0).at().cell()).isEqualTo("F7");
    assertThat(
            findings(aRow("A").withoutColumn("birth_date").withoutColumn("age")).get(0).at().cell())
        .isEqualTo("D7");
  }

  @Test
  void participantsInLongFormNeedSexAndAgeGroup() {
    RowBuilder row =
        aRow("B-long").with("item", code(3, "participants")).without("sex").without("age_group");
    assertThat(FindingsText.of(findings(row)))
        .containsExactly("REQUIRED_MISSING sex", "REQUIRED_MISSING age_group");
    assertThat(findings(aRow("B-long").with("item", code(1, "events")).without("sex"))).isEmpty();
  }
}
