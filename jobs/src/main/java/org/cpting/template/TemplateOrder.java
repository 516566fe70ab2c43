package org.cpting.template;

import java.time.LocalDate;
import java.util.List;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * Which blank workbook is wanted.
 *
 * @param province the province that will fill it
 * @param unit the prefecture that will, empty where the province does
 * @param schema the form
 * @param counties the counties to choose from
 * @param quarter the quarter it is for, null if the sender chooses it
 * @param quarters the quarters to choose from
 */
public record TemplateOrder(
    Code province,
    String unit,
    FormSchema schema,
    List<Code> counties,
    @Nullable Quarter quarter,
    List<Quarter> quarters) {

  private static final String NUMBERS = "一二三四";

  /** A quarter as it is written in a title, in both languages. */
  public static String written(Quarter quarter) {
    return quarter.year() + "年第" + NUMBERS.charAt(quarter.number() - 1) + "季度 " + quarter.id();
  }

  /** A day as the formulas of checks write it. */
  public static String day(LocalDate day) {
    return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
  }

  /** The title over the form, which tells province, unit and form. */
  String title() {
    return (province.synonyms().isEmpty() ? province.zh() : province.synonyms().get(0))
        + unit
        + " "
        + schema.title().zh()
        + "（"
        + schema.form()
        + "）"
        + province.en()
        + " - "
        + schema.title().en();
  }
}
