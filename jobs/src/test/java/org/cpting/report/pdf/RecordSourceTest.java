package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.cpting.report.Section;
import org.junit.jupiter.api.Test;

class RecordSourceTest {

  private final RecordSource rows =
      new RecordSource(List.of(new Section.Row(Section.Row.SUM, List.of("Yunnan", "12"))));

  @Test
  void aFieldIsAPartOfTheRowOrOneOfItsCells() throws JRException {
    rows.next();
    assertThat(value("kind")).isEqualTo("sum");
    assertThat(value("c1")).isEqualTo("Yunnan");
    assertThat(value("c2")).isEqualTo("12");
  }

  @Test
  void aCellBeyondTheLastIsEmpty() throws JRException {
    rows.next();
    assertThat(value("c3")).isEqualTo("");
  }

  @Test
  void aFieldTellsWhetherARowIsOfAKind() throws JRException {
    rows.next();
    assertThat(value("is_sum")).isEqualTo(true);
    assertThat(value("is_total")).isEqualTo(false);
  }

  @Test
  void whatIsNoPartOfTheRowIsRefusedByName() {
    rows.next();
    assertThatThrownBy(() -> value("cost"))
        .isInstanceOf(JRException.class)
        .hasMessage("Field 'cost' is no part of Row");
  }

  private Object value(String name) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    return Objects.requireNonNull(rows.getFieldValue(field));
  }
}
