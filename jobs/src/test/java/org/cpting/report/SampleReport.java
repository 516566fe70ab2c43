package org.cpting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.notice.Bilingual;
import org.cpting.report.DataQuality.Identification;
import org.cpting.report.DataQuality.Refusal;
import org.cpting.report.DataQuality.Return;
import org.cpting.validation.Rules;
import org.jspecify.annotations.Nullable;

/** The fiscal year of {@code sample-data} as reports receive it, from its expected outcome. */
public final class SampleReport {

  public static final Home HOME = Home.find();
  public static final Period YEAR = Period.of("FY2011-12");

  /** As if the project had ended with the sample year. */
  public static final Period PROJECT = Period.project(YEAR.last().plus(-15), YEAR.last());

  public static final Stamp STAMP =
      new Stamp("20120510-1", Instant.parse("2012-05-10T01:30:00Z"), "CP-TING 1.0.0");
  private static final Path EXPECTED = HOME.root().resolve("sample-data/expected");

  private SampleReport() {}

  public static ReportData data() {
    CodeLists codes = CodeLists.read(HOME);
    return new ReportData(
        Logframe.read(HOME, codes), codes, Calendar.read(HOME), figures(), quality(), STAMP);
  }

  /** One pack of the report with the id. */
  public static ReportPack pack(String report, String period, Scope scope) {
    ReportDefinition definition = ReportCatalogue.read(HOME).get(report);
    return new ReportAssembler(HOME, data())
        .assemble(definition, definition.editions().get(0), Period.of(period), scope);
  }

  /** All sections of a report, those that stay together taken apart. */
  public static List<Section> sections(ReportPack pack) {
    List<Section> all = new ArrayList<>();
    pack.pages().forEach(page -> page.sections().forEach(section -> flatten(section, all)));
    return all;
  }

  private static void flatten(Section section, List<Section> all) {
    if (section instanceof Section.Together together) {
      together.sections().forEach(one -> flatten(one, all));
    } else {
      all.add(section);
    }
  }

  private static List<Figure> figures() {
    List<Figure> quarters =
        rows("indicators.csv").stream().map(SampleReport::quarterFigure).toList();
    List<Figure> all = new ArrayList<>(quarters);
    for (String period : List.of("FY2011-12-H1", "FY2011-12-H2", "FY2011-12")) {
      all.addAll(longer(quarters, Period.of(period)));
    }
    all.addAll(longer(quarters, PROJECT));
    return all;
  }

  private static Figure quarterFigure(String[] row) {
    String[] parts = row[5].split("/", -1);
    BigDecimal denominator = parts.length > 1 ? new BigDecimal(parts[1]) : null;
    boolean available = denominator == null || denominator.signum() != 0;
    return new Figure(
        row[2],
        Period.of(row[0]),
        row[1],
        Measure.valueOf(row[3].toUpperCase(Locale.ROOT)),
        row[4],
        available ? State.VALUE : State.NOT_AVAILABLE,
        available ? new BigDecimal(parts[0]) : null,
        available ? denominator : null,
        "");
  }

  /** What is new and what is summed adds up; the rest is that of the last quarter. */
  private static List<Figure> longer(List<Figure> quarters, Period period) {
    Map<String, Figure> sums = new TreeMap<>();
    for (Figure figure : quarters) {
      boolean adds = figure.measure() == Measure.NEW || figure.measure() == Measure.PERIOD;
      Quarter quarter = figure.period().first();
      if (adds ? period.quarters().contains(quarter) : period.last().equals(quarter)) {
        sums.merge(subject(figure), of(period, figure, figure), (a, b) -> of(period, a, sum(a, b)));
      }
    }
    return List.copyOf(sums.values());
  }

  private static String subject(Figure figure) {
    return figure.indicator() + figure.scope() + figure.measure() + figure.disaggregation();
  }

  private static Figure sum(Figure a, Figure b) {
    return new Figure(
        a.indicator(),
        a.period(),
        a.scope(),
        a.measure(),
        a.disaggregation(),
        a.state() == State.VALUE ? a.state() : b.state(),
        add(a.value(), b.value()),
        add(a.denominator(), b.denominator()),
        "");
  }

  private static @Nullable BigDecimal add(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b : b == null ? a : a.add(b);
  }

  private static Figure of(Period period, Figure subject, Figure number) {
    return new Figure(
        subject.indicator(),
        period,
        subject.scope(),
        subject.measure(),
        subject.disaggregation(),
        number.state(),
        number.value(),
        number.denominator(),
        "");
  }

  private static DataQuality quality() {
    List<Return> returns = rows("files.csv").stream().map(SampleReport::received).toList();
    List<Identification> identification =
        Stream.of("FY2011-12", "FY2011-12-H1", "2012Q1")
            .map(id -> new Identification("1310.1", Figure.PROGRAMME, Period.of(id), 8_420, 913))
            .toList();
    return new DataQuality(
        returns, refusals(), identification, counties(returns), List.of(), List.of());
  }

  /** Every county with every form of its province; a few of them without rows. */
  private static List<CountyCompleteness> counties(List<Return> returns) {
    List<CountyCompleteness> counties = new ArrayList<>();
    for (CodeList.Code county : CodeLists.read(HOME).get("counties").codes()) {
      returns.stream()
          .filter(one -> one.unit().isEmpty() || one.unit().equals(county.more("prefecture")))
          .filter(one -> one.province().equals(county.more("province")))
          .map(one -> county(one, county))
          .forEach(counties::add);
    }
    return counties;
  }

  private static CountyCompleteness county(Return of, CodeList.Code county) {
    boolean absent = of.form().equals("B") && county.id() % 3 == 0;
    return new CountyCompleteness(
        of.province(),
        of.unit(),
        of.form(),
        of.quarter(),
        county.code(),
        new Bilingual(county.zh(), county.en()),
        absent ? CountyCompleteness.State.ABSENT : CountyCompleteness.State.REPORTED,
        absent ? 0 : 5,
        "");
  }

  private static Return received(String[] row) {
    Quarter quarter = Quarter.of(row[2]);
    boolean late = row[1].equals("GZ") && row[0].contains("黔南");
    return new Return(
        row[1],
        row[1].equals("GZ") ? row[0].split("_", -1)[1] : "",
        row[3],
        quarter,
        true,
        row[0],
        quarter.end().plusDays(late ? 27 : 14),
        late,
        true,
        Integer.parseInt(row[4]),
        Integer.parseInt(row[5]),
        Integer.parseInt(row[6]));
  }

  private static List<Refusal> refusals() {
    Map<String, String[]> files =
        rows("files.csv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> row, (a, b) -> a));
    Map<String, Integer> counts = new TreeMap<>();
    for (String[] finding : rows("findings.csv")) {
      if (finding[5].equals("error")) {
        String[] file = files.getOrDefault(finding[0], new String[] {"", "", ""});
        counts.merge(file[1] + "," + file[2] + "," + finding[3], 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().map(SampleReport::refusal).toList();
  }

  private static Refusal refusal(Map.Entry<String, Integer> count) {
    String[] key = count.getKey().split(",", -1);
    return new Refusal(
        key[0], Quarter.of(key[1]), key[2], rule(key[2]), fix(key[2]), count.getValue());
  }

  private static Bilingual fix(String rule) {
    return switch (rule) {
      case "DATE_OUTSIDE_PERIOD" ->
          new Bilingual(
              "请核对日期；属于其他季度的，请填入该季度的报表。",
              "Check the date; what belongs to another quarter goes into its return.");
      case "CODE_UNKNOWN" ->
          new Bilingual(
              "请使用名录中的名称；确需新增的，请通知项目办登记同义词。",
              "Use a name of the list; if a new one is meant, have the project office add it or a synonym.");
      default ->
          new Bilingual(
              "请核对原始登记，改正后重新报送。", "Check the register, correct the value and send again.");
    };
  }

  private static Bilingual rule(String code) {
    return Rules.scan().stream()
        .map(Rules.Documented::doc)
        .filter(doc -> doc.code().equals(code))
        .map(doc -> new Bilingual(doc.zh(), doc.en()))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of a file of {@code sample-data/expected}, which holds no quoted values. */
  private static List<String[]> rows(String file) {
    try (Stream<String> lines = Files.lines(EXPECTED.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
