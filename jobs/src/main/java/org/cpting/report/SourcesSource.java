package org.cpting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cpting.core.Quarter;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.report.DataQuality.Return;
import org.cpting.report.Section.Row;

/**
 * Which returns stand behind which figure: each indicator with the forms it is read from, and every
 * return of the period by file, with late ones and those stood in for by earlier ones marked.
 */
final class SourcesSource implements SectionSource {

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    return List.of(
        new Section.Heading(1, context.text("sources.title")),
        new Section.Text(Section.Text.INTRO, context.text("sources.intro")),
        forms(context),
        new Section.Heading(2, context.text("sources.returns")),
        returns(context));
  }

  private static Section.Table forms(BlockContext context) {
    Map<String, TreeSet<String>> byForms = new LinkedHashMap<>();
    for (Indicator indicator : context.data().logframe().indicators()) {
      byForms
          .computeIfAbsent(String.join(", ", indicator.forms()), any -> new TreeSet<>())
          .add(indicator.code());
    }
    TableMaker table =
        new TableMaker()
            .label(160, context.text("sources.forms"))
            .text(626, context.text("sources.indicators"));
    byForms.forEach((forms, codes) -> table.row(forms, String.join(", ", codes)));
    return table.table();
  }

  /** What came in one file for one quarter. */
  private record FileKey(String province, String unit, Quarter quarter, String file) {}

  private static Section.Table returns(BlockContext context) {
    TableMaker table =
        new TableMaker()
            .label(70, context.text("table.province"))
            .text(70, context.text("sources.unit"))
            .text(56, context.text("sources.quarter"))
            .text(64, context.text("sources.forms"))
            .text(262, context.text("sources.file"))
            .text(62, context.text("feedback.on"))
            .text(92, context.text("feedback.state"))
            .number(55, context.text("quality.accepted"))
            .number(55, context.text("quality.rejected"));
    Map<FileKey, List<Return>> files = new LinkedHashMap<>();
    for (Return one : context.data().quality().returns(context.period(), context.scope())) {
      if (context.wholeProject() && !one.isReceived() && !one.expected()) {
        // Years before the first return would fill pages with nothing.
        continue;
      }
      String file = one.file() == null ? "" : String.valueOf(one.file());
      files
          .computeIfAbsent(
              new FileKey(one.province(), one.unit(), one.quarter(), file),
              any -> new ArrayList<>())
          .add(one);
    }
    files.forEach((key, returns) -> row(context, table, key, returns));
    return table.table();
  }

  private static void row(
      BlockContext context, TableMaker table, FileKey key, List<Return> returns) {
    Return first = returns.get(0);
    long accepted = returns.stream().mapToLong(Return::rowsAccepted).sum();
    long rejected = returns.stream().mapToLong(Return::rowsRejected).sum();
    table.row(
        Row.ROW,
        List.of(
            context.wording().words(context.codes().get("provinces").get(key.province())).first(),
            key.unit(),
            key.quarter().id(),
            String.join(", ", new TreeSet<>(returns.stream().map(Return::form).toList())),
            key.file(),
            first.received() == null ? "" : context.dates().day(first.received()),
            state(context, returns),
            first.isReceived() ? context.numbers().whole(accepted) : "",
            first.isReceived() ? context.numbers().whole(rejected) : ""));
  }

  private static String state(BlockContext context, List<Return> returns) {
    String state = context.text(ReceivedBlock.state(returns.get(0)));
    boolean estimated =
        returns.stream().anyMatch(one -> !one.isReceived() && carried(context, one.form()));
    return estimated ? state + ", " + context.text("sources.estimated") : state;
  }

  /** Whether earlier states stand in for a form that did not come. */
  private static boolean carried(BlockContext context, String form) {
    return context.data().logframe().indicators().stream()
        .filter(indicator -> indicator.kind() == Indicator.Kind.LATEST)
        .anyMatch(indicator -> indicator.forms().contains(form));
  }
}
