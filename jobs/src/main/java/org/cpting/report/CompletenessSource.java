package org.cpting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cpting.core.Period;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.YamlNode;
import org.cpting.report.DataQuality.Return;
import org.cpting.report.Section.Head;
import org.cpting.report.Section.Row;

/**
 * How complete and how timely the returns of provinces were, and how many of their rows counted.
 */
final class CompletenessSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    List<Return> all = context.data().quality().returns(context.period(), context.scope());
    return List.of(
        new Section.Together(
            List.of(
                new Section.Heading(2, context.text("quality.returns")),
                new Section.Text(Section.Text.INTRO, context.text("quality.returns.intro")),
                returns(context, all))),
        new Section.Together(
            List.of(
                new Section.Heading(2, context.text("quality.quarters")),
                new Section.Text(Section.Text.INTRO, context.text("quality.quarters.intro")),
                spans(context, all))));
  }

  private static Section.Table returns(BlockContext context, List<Return> all) {
    TableMaker table =
        new TableMaker()
            .label(85, context.text("table.province"))
            .number(46, context.text("quality.expected"))
            .number(46, context.text("quality.received"))
            .number(64, context.text("quality.completeness"))
            .number(64, context.text("quality.timeliness"))
            .number(64, context.text("quality.read"))
            .number(64, context.text("quality.accepted"))
            .number(66, context.text("quality.rejected"))
            .above(
                new Head("", 1),
                new Head(context.text("quality.returns.head"), 4),
                new Head(context.text("quality.rows"), 3));
    for (Code province : context.codes().get("provinces").codes()) {
      List<Return> own =
          all.stream().filter(one -> one.province().equals(province.code())).toList();
      if (context.scope().covers(province.code())) {
        String name = context.wording().words(province).first();
        table.row(Row.ROW, name, counts(context, own));
      }
    }
    return table.row(Row.TOTAL, context.text("row.total"), counts(context, all)).table();
  }

  private static List<String> counts(BlockContext context, List<Return> returns) {
    NumberText numbers = context.numbers();
    BigDecimal expected = count(returns, Return::expected);
    BigDecimal came = count(returns, one -> one.expected() && one.isReceived());
    BigDecimal onTime = count(returns, one -> one.expected() && one.isReceived() && !one.late());
    long rows = returns.stream().mapToLong(Return::rows).sum();
    long accepted = returns.stream().mapToLong(Return::rowsAccepted).sum();
    long rejected = returns.stream().mapToLong(Return::rowsRejected).sum();
    return List.of(
        numbers.whole(expected),
        numbers.whole(count(returns, Return::isReceived)),
        share(numbers, came, expected),
        share(numbers, onTime, expected),
        numbers.whole(rows),
        numbers.whole(accepted),
        numbers.whole(rejected));
  }

  private static String share(NumberText numbers, BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? numbers.percent(part, whole) : numbers.stackedPercent(part, whole);
  }

  private static BigDecimal count(List<Return> returns, Predicate<Return> which) {
    return BigDecimal.valueOf(returns.stream().filter(which).count());
  }

  /** Of each quarter, received of expected returns; of a whole project of each fiscal year. */
  private static Section.Table spans(BlockContext context, List<Return> all) {
    List<Period> spans =
        context.period().quarters().stream()
            .map(one -> context.wholeProject() ? Period.fiscalYearOf(one) : Period.of(one))
            .distinct()
            .toList();
    TableMaker table =
        new TableMaker()
            .label(139, context.text("table.province"))
            .numbers(TableMaker.PORTRAIT, spans.stream().map(Period::id).toList());
    for (Code province : context.codes().get("provinces").codes()) {
      if (context.scope().covers(province.code())) {
        List<String> cells = new ArrayList<>();
        for (Period span : spans) {
          List<Return> own =
              all.stream()
                  .filter(one -> one.province().equals(province.code()))
                  .filter(one -> span.quarters().contains(one.quarter()))
                  .toList();
          cells.add(cell(context, own));
        }
        table.row(Row.ROW, context.wording().words(province).first(), cells);
      }
    }
    return table.table();
  }

  private static String cell(BlockContext context, List<Return> own) {
    BigDecimal expected = count(own, Return::expected);
    BigDecimal came = count(own, one -> one.expected() && one.isReceived());
    long late =
        own.stream().filter(one -> one.expected() && one.isReceived() && one.late()).count();
    if (expected.signum() == 0) {
      return context.text("mark.not_expected");
    }
    String text = context.numbers().parts(came, expected);
    return late == 0
        ? text
        : text + context.text("quality.late_count").replace("{n}", context.numbers().whole(late));
  }
}
