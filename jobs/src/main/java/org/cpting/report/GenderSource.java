package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.PopulationGroup;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.report.Section.Row;

/**
 * Women and girls among those counted to date, of every indicator that tells the sexes apart. Units
 * differ between rows, which are never added.
 */
final class GenderSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind", "sex");
    String sex = options.get("sex").choice(context.codes().get("sexes").codeNames());
    TableMaker table =
        new TableMaker()
            .label(239, context.text("outcome.indicator"))
            .number(80, context.text("gender.women"))
            .number(80, context.text("gender.all"))
            .number(100, context.text("gender.share"));
    for (Indicator indicator : context.data().logframe().indicators()) {
      List<String> parts = parts(context, indicator, sex);
      if (!parts.isEmpty()) {
        row(context, indicator, parts, table);
      }
    }
    return List.of(table.table());
  }

  private static void row(
      BlockContext context, Indicator indicator, List<String> parts, TableMaker table) {
    Figure all = context.toDate(indicator, "");
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : parts) {
      BigDecimal value = context.toDate(indicator, part).value();
      sum = sum == null || value == null ? null : sum.add(value);
    }
    String name = context.namedWithUnit(indicator);
    String hidden = context.text("mark.suppressed");
    BigDecimal whole = all.value();
    table.row(
        Row.ROW,
        List.of(
            name,
            sum == null ? hidden : context.numbers().whole(sum),
            context.numbers().figure(all),
            sum == null || whole == null || whole.signum() == 0
                ? context.text(
                    whole == null || sum == null ? "mark.suppressed" : "mark.not_available")
                : context.numbers().stackedPercent(sum, whole)));
  }

  /** The finest parts of an indicator that belong to one sex; empty if it tells no sexes apart. */
  private static List<String> parts(BlockContext context, Indicator indicator, String sex) {
    List<String> keys = new ArrayList<>();
    for (List<Dimension> by : indicator.by()) {
      if (by.contains(Dimension.SEX) || by.contains(Dimension.GROUP)) {
        for (Parts.Part part : Parts.of(context, indicator, by)) {
          if (belongs(context, part.key(), sex)) {
            keys.add(part.key());
          }
        }
        return keys;
      }
    }
    return keys;
  }

  private static boolean belongs(BlockContext context, String key, String sex) {
    if (key.contains(Dimension.SEX.id() + "=")) {
      return List.of(key.split(";", -1)).contains(Dimension.SEX.id() + "=" + sex);
    }
    String group = key.substring(key.indexOf('=') + 1);
    return context.data().logframe().groups().stream()
        .filter(one -> one.code().equals(group))
        .map(PopulationGroup::sex)
        .anyMatch(sex::equals);
  }
}
