package org.cpting.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.RowBuilder.aRow;
import static org.cpting.testing.RowBuilder.code;
import static org.cpting.testing.RowBuilder.findings;
import static org.cpting.testing.RowBuilder.id;

import org.cpting.testing.FindingsText;
import org.cpting.testing.RowBuilder;
import org.junit.jupiter.api.Test;

class IdSexMismatchRuleTest {

  private static final String GIRL = "530102199606180003";
  private static final String BOY = "533122199410109991";

  @Test
  void aValidIdMustAgreeWithTheSex() {
    RowBuilder girl = aRow("A").without("birth_date").with("id_number", id(GIRL));
    assertThat(findings(girl)).isEmpty();
    assertThat(FindingsText.of(findings(girl.with("sex", code(1, "M")))))
        .containsExactly("ID_SEX_MISMATCH sex");
    RowBuilder boy = aRow("A").without("birth_date").with("id_number", id(BOY));
    assertThat(FindingsText.of(findings(boy))).containsExactly("ID_SEX_MISMATCH sex");
    assertThat(findings(boy.with("sex", code(1, "M")))).isEmpty();
  }

  @Test
  void anInvalidIdContradictsNothing() {
    assertThat(
            FindingsText.of(
                findings(
                    aRow("A")
                        .with("sex", code(1, "M"))
                        .with("id_number", id("530102199606180004")))))
        .containsExactly("ID_INVALID id_number");
  }
}
