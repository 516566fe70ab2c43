package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.core.Period;
import org.cpting.definition.Indicator;
import org.cpting.explain.Explanation;
import org.cpting.explain.ExplanationPage;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.FigureExplainer.Question;
import org.cpting.job.ExplainDesk;
import org.cpting.job.FigureView;
import org.cpting.job.Settings;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where a figure comes from. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Says where a figure comes from: its definition, the returns, sheets and rows that count, what was left out and why,"
            + " and how it differs from what was published. For internal use: small counts of persons show as c unless"
            + " --internal is given.",
    footer = {
      "",
      "Examples:",
      "  cpting explain 1310.1 --data /srv/cpting --period 2011Q4 --province XX --group girls_u18",
      "  cpting explain 1310.1 --data /srv/cpting --period FY2011-12 --as-of 2012-05-01 --html page.html"
    })
final class ExplainCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private PastOptions past = new PastOptions();

  @Parameters(paramLabel = "INDICATOR", description = "Its code, e.g. 1310.1.")
  private String indicator = "";

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      description = "2011Q4, FY2011-12-H1 or FY2011-12.")
  private String period = "";

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "A province; the whole programme if it is not given.")
  private String province = Figure.PROGRAMME;

  @Option(
      names = "--measure",
      paramLabel = "WHICH",
      description = "new, period, cumulative or latest; else that of the period itself.")
  private @Nullable String measure;

  @Option(names = "--group", paramLabel = "CODE", description = "A population group.")
  private @Nullable String group;

  @Option(
      names = "--part",
      paramLabel = "PART",
      description = "A part as exports name it, e.g. sex=F;age=U18.")
  private String part = "";

  @Option(names = "--internal", description = "Show small counts of persons too.")
  private boolean internal;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page.")
  private @Nullable Path html;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Settings settings = data.existing();
    Explanation explanation;
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      PastOptions.Past at = past.read(settings, warehouse);
      FigureView read = FigureView.read(at.home());
      FigureView view = past.current() ? read.currentOnly(settings.clock()) : read;
      explanation =
          new ExplainDesk(settings, warehouse.reading(), view, at.asOf(), at.clock())
              .explain(question(view), internal);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (html != null) {
      Files.createDirectories(html.toAbsolutePath().resolveSibling(""));
      Files.writeString(html, ExplanationPage.of(explanation), StandardCharsets.UTF_8);
    }
    if (json) {
      Json.print(out, map(explanation));
    } else if (html == null) {
      print(out, explanation);
    }
    return Exit.OK;
  }

  private Question question(FigureView view) {
    Period asked = RerunCommand.period(period);
    Indicator chosen = view.logframe(asked).indicator(indicator);
    if (!province.equals(Figure.PROGRAMME)
        && view.codes().get("provinces").find(province) == null) {
      throw new UsageFault("there is no province '" + province + "'");
    }
    return new Question(
        indicator, asked, province, measure(chosen), group == null ? part : "group=" + group);
  }

  private Measure measure(Indicator chosen) {
    List<Measure> possible =
        switch (chosen.kind()) {
          case PERSONS -> List.of(Measure.NEW, Measure.CUMULATIVE);
          case SUM, RATIO -> List.of(Measure.PERIOD, Measure.CUMULATIVE);
          case LATEST -> List.of(Measure.LATEST);
        };
    return measure == null
        ? possible.get(0)
        : possible.stream()
            .filter(one -> one.id().equals(measure.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageFault(
                        indicator
                            + " has no measure '"
                            + measure
                            + "'; it has: "
                            + possible.stream()
                                .map(Measure::id)
                                .collect(java.util.stream.Collectors.joining(", "))));
  }

  private static void print(PrintWriter out, Explanation explanation) {
    out.println(explanation.title().zh());
    out.println(explanation.title().en());
    out.println("= " + explanation.value());
    explanation.notes().forEach(note -> out.println("* " + note.zh() + " " + note.en()));
    for (Explanation.Section section : explanation.sections()) {
      out.println();
      out.println("## " + section.title().zh() + " " + section.title().en());
      out.println(
          String.join(
              " | ",
              section.columns().stream()
                  .map(column -> column.title().zh() + " " + column.title().en())
                  .toList()));
      section.rows().forEach(row -> out.println(String.join(" | ", row)));
    }
  }

  private static Map<String, Object> map(Explanation explanation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title_zh", explanation.title().zh());
    map.put("title_en", explanation.title().en());
    map.put("value", explanation.value());
    map.put(
        "notes",
        explanation.notes().stream().map(n -> Map.of("zh", n.zh(), "en", n.en())).toList());
    for (Explanation.Section section : explanation.sections()) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (List<String> row : section.rows()) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          cells.put(section.columns().get(i).id(), row.get(i));
        }
        rows.add(cells);
      }
      map.put(section.id(), rows);
    }
    return map;
  }
}
