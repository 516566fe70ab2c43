package org.cpting.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cpting.core.ReturnKey;
import org.cpting.definition.YamlNode;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatement;
import org.cpting.report.Section.Row;

/** Figures of the period that were published otherwise, with what changed them. */
final class RestatementsSource implements SectionSource {

  private static final int CAUSES = 3;

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    List<Restatement> restatements =
        context.data().restatements().stream()
            .filter(one -> one.current().period().last().compareTo(context.period().last()) <= 0)
            .filter(one -> context.scope().covers(one.current().scope()) || isProgramme(one))
            .toList();
    if (restatements.isEmpty()) {
      return List.of(new Section.Text(Section.Text.BODY, context.text("restatements.none")));
    }
    TableMaker table =
        new TableMaker()
            .label(140, context.text("restatements.figure"))
            .text(68, context.text("restatements.edition"))
            .number(66, context.text("restatements.old"))
            .number(66, context.text("restatements.new"))
            .text(159, context.text("restatements.why"));
    restatements.forEach(one -> table.row(Row.ROW, cells(context, one)));
    return List.of(table.table());
  }

  private static boolean isProgramme(Restatement one) {
    return one.current().scope().equals(Figure.PROGRAMME);
  }

  private static List<String> cells(BlockContext context, Restatement one) {
    Figure now = one.current();
    String scope =
        isProgramme(one)
            ? context.text("programme")
            : context.wording().words(context.codes().get("provinces").get(now.scope())).first();
    String part = now.disaggregation().isEmpty() ? "" : "\n" + now.disaggregation();
    return List.of(
        now.indicator()
            + "  "
            + scope
            + ", "
            + context.dates().period(now.period()).first()
            + ", "
            + context.text("table." + now.measure().id().replace("latest", "at_end"))
            + part,
        one.report() + ", " + one.edition(),
        context.numbers().stacked(one.old()),
        context.numbers().stacked(now),
        why(context, one));
  }

  private static String why(BlockContext context, Restatement one) {
    if (one.causes().isEmpty()) {
      return context.text("cause.unknown");
    }
    String listed =
        one.causes().stream()
            .limit(CAUSES)
            .map(cause -> cause(context, cause))
            .collect(Collectors.joining("; "));
    int more = one.causes().size() - CAUSES;
    return more <= 0
        ? listed
        : listed + context.text("cause.more").replace("{n}", context.numbers().whole(more));
  }

  private static String cause(BlockContext context, Restatement.Cause cause) {
    ReturnKey key = cause.key();
    return context
        .text("cause." + cause.kind().name().toLowerCase(Locale.ROOT))
        .replace("{return}", key == null ? "" : key + " (" + cause.file() + ")");
  }
}
