package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpting.definition.Home;
import org.cpting.definition.LogframeText;
import org.cpting.job.Folders;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A period is counted by the definitions in force at its end, unless today's are asked for. */
class EffectiveDatesTest {

  private static final String NOW = "2012-05-20";

  @TempDir private Path root = Path.of("");

  private final String homeBefore = System.getProperty(Home.PROPERTY, "");
  private Path data = Path.of("");
  private Map<String, String> before = Map.of();

  @BeforeEach
  void changeTheDefinitionOfOutreach() throws IOException {
    data = LoadedYear.copy(root);
    before = figures();
    String old = LogframeText.version("1310.5", "2011-09-30", "2011-10-01");
    String entry = LogframeText.entry("1310.5");
    String women =
        entry
            .replace("'1310.5'\n", "'1310.5'\n    valid_from: 2011-10-01\n")
            .replace("count: {what: events}", "count: {what: events, where: {activity: A01}}")
            .replace("en: Outreach events held", "en: Market-day events held");
    // What the example expects belongs to the old version.
    Home home =
        Folders.changedHome(
            root.resolve("home"),
            "schemas/logframe.yaml",
            entry,
            old + women.substring(0, women.indexOf("    examples:")) + examples(entry));
    System.setProperty(Home.PROPERTY, home.root().toString());
  }

  private static String examples(String entry) {
    return entry.substring(entry.indexOf("    examples:"));
  }

  @AfterEach
  void goHome() {
    System.setProperty(Home.PROPERTY, homeBefore);
  }

  private Map<String, String> figures() {
    Map<String, String> figures = new TreeMap<>();
    try (Warehouse warehouse =
        Warehouse.open(Folders.settings(data, "2012-05-20T04:00:00Z").warehouse())) {
      for (FigureRow row : new Figures(warehouse.reading()).list()) {
        figures.put(
            String.join(
                " ",
                row.indicator(),
                row.period(),
                row.scope(),
                row.measure(),
                row.disaggregation()),
            row.state() + " " + row.value());
      }
    }
    return figures;
  }

  private void calculate(String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("calculate", "--now", NOW));
    all.addAll(List.of(more));
    assertThat(cpting(data, all.toArray(String[]::new)).code()).isZero();
  }

  private static long number(Map<String, String> figures, String key) {
    String figure = String.valueOf(figures.get(key));
    assertThat(figure).as(key).startsWith("VALUE ");
    return Long.parseLong(figure.substring(6));
  }

  @Test
  void earlierQuartersKeepTheirFiguresAndLongerPeriodsAddUpTheirQuarters() {
    calculate();

    Map<String, String> now = figures();
    String all = "1310.5 %s ALL period ";
    for (String quarter : List.of("2011Q2", "2011Q3", "FY2011-12-H1")) {
      assertThat(now.get(all.formatted(quarter))).isEqualTo(before.get(all.formatted(quarter)));
    }
    assertThat(number(now, all.formatted("2011Q4")))
        .isPositive()
        .isLessThan(number(before, all.formatted("2011Q4")));
    long year = 0;
    for (String quarter : List.of("2011Q2", "2011Q3", "2011Q4", "2012Q1")) {
      year += number(now, all.formatted(quarter));
    }
    assertThat(number(now, all.formatted("FY2011-12"))).isEqualTo(year);
    assertThat(number(now, "1310.5 FY2011-12 ALL cumulative ")).isEqualTo(year);
    now.keySet().removeIf(key -> key.startsWith("1310.5"));
    before.keySet().removeIf(key -> key.startsWith("1310.5"));
    assertThat(now).as("all other indicators").isEqualTo(before);
  }

  @Test
  void todaysDefinitionsCountAllPeriodsWhereTheyAreAskedForAndForThatPassAlone() {
    calculate();
    Map<String, String> then = figures();

    calculate("--definitions", "current");

    String early = "1310.5 2011Q2 ALL period ";
    assertThat(number(figures(), early)).isLessThan(number(then, early));
    calculate();
    assertThat(figures()).isEqualTo(then);
  }

  @Test
  void anExplanationGivesTheDefinitionOfItsPeriod() {
    String[] question = {"explain", "1310.5", "--province", "HN", "--now", NOW, "--period"};

    String early = cpting(data, with(question, "2011Q3")).out();
    String late = cpting(data, with(question, "2011Q4")).out();
    String today = cpting(data, with(question, "2011Q3", "--definitions", "current")).out();
    String year = cpting(data, with(question, "FY2011-12")).out();

    assertThat(early)
        .contains("2009-04-01 – 2011-09-30", "Outreach events held")
        .doesNotContain("Market-day events held");
    assertThat(late).contains("2011-10-01 – ", "Market-day events held");
    assertThat(today).contains("Market-day events held");
    assertThat(year).contains("each quarter is counted by those in force at its end");
    assertThat(early + late).doesNotContain("each quarter is counted");
  }

  private static String[] with(String[] first, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void reportsSayByWhichDefinitionsTheyAreMade() throws IOException {
    calculate();
    String[] render = {
      "render", "--now", NOW, "--report", "cida-results", "--period", "FY2011-12-H1"
    };

    LoadedYear.Said said = cpting(data, render);
    assertThat(said.code()).as(said.out() + said.err()).isZero();
    String then = page();
    cpting(data, with(render, "--definitions", "current"));
    String current = page();

    assertThat(then).contains("(def. 2011-09-30)");
    assertThat(then).contains("Outreach events held").doesNotContain("Market-day events held");
    assertThat(current).contains("(all by 2012-05-20)");
    assertThat(current).contains("Market-day events held");
  }

  private String page() throws IOException {
    return Files.readString(
        data.resolve("outbox/reports/FY2011-12-H1/cida-results_FY2011-12-H1_en.html"),
        StandardCharsets.UTF_8);
  }
}
