package org.cpting.report.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.PopulationGroup;
import org.cpting.definition.TargetPlan.Point;
import org.cpting.indicator.Figure;
import org.cpting.notice.SafeText;
import org.cpting.report.ReportData;

/**
 * The figures as a Data Package: CSV files with {@code datapackage.json}, which describes every
 * column and carries sizes and checksums. Source: Data Package specification 2.0.
 */
final class DataPackage {

  static final List<Dimension> AXES =
      Arrays.stream(Dimension.values()).filter(Dimension::axis).toList();

  private final ReportData data;
  private final Period period;

  DataPackage(ReportData data, Period period) {
    this.data = data;
    this.period = period;
  }

  /** The files of the package by name. */
  Map<String, byte[]> files(List<FigureLine> lines) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Map<String, Object>> resources = new ArrayList<>();
    add(files, resources, figures(lines));
    add(files, resources, indicators());
    add(files, resources, codes());
    files.put("datapackage.json", descriptor(resources));
    return files;
  }

  private static void add(
      Map<String, byte[]> files, List<Map<String, Object>> resources, CsvTable table) {
    byte[] bytes = table.bytes();
    files.put(table.file(), bytes);
    resources.add(table.resource(bytes));
  }

  private CsvTable figures(List<FigureLine> lines) {
    CsvTable table =
        new CsvTable("figures", "Every figure of the period, one a row")
            .column("indicator", "string", "Code of the indicator")
            .refersTo("indicator", "indicators", "indicator")
            .column("period", "string", "2011Q2, FY2011-12-H1 (April to September) or FY2011-12")
            .column("period_kind", "string", "quarter, half_year or fiscal_year")
            .column("period_start", "date", "First day")
            .column("period_end", "date", "Last day")
            .column("scope", "string", "Code of the province; ALL is the programme")
            .column("scope_name", "string", "Name of the province, or Programme")
            .column(
                "measure",
                "string",
                "new: persons counted for the first time; period: sum over the period; cumulative: to date; latest: state at the end");
    for (Dimension axis : AXES) {
      table.column(axis.id(), "string", "Code of the " + axis.id() + "; empty for all");
    }
    table
        .column("unit", "string", "What the value is a number of; percent of ratios")
        .column(
            "status",
            "string",
            "value, not_reported, not_expected, not_applicable, not_available or suppressed")
        .column("value", "number", "Empty unless status is value; a suppressed value is never 0")
        .column("numerator", "number", "Numerator of a ratio")
        .column("denominator", "number", "Denominator of a ratio")
        .column("note", "string", "What the reader should know of the figure");
    lines.forEach(line -> table.row(cells(line)));
    return table;
  }

  private static List<String> cells(FigureLine line) {
    List<String> cells = new ArrayList<>();
    cells.add(line.indicator().code());
    cells.add(line.period().id());
    cells.add(line.periodKind());
    cells.add(line.period().start().toString());
    cells.add(line.period().end().toString());
    cells.add(line.figure().scope());
    cells.add(SafeText.of(line.scopeName()));
    cells.add(line.figure().measure().id());
    AXES.forEach(axis -> cells.add(line.part(axis)));
    cells.add(line.indicator().unit().code());
    cells.add(line.state());
    cells.add(FigureLine.plain(line.number()));
    cells.add(FigureLine.plain(line.numerator()));
    cells.add(FigureLine.plain(line.figure().denominator()));
    cells.add(SafeText.of(line.note()));
    return cells;
  }

  private CsvTable indicators() {
    CsvTable table =
        new CsvTable("indicators", "What is measured, from which baseline towards which target")
            .column("indicator", "string", "Code")
            .column("outcome", "string", "Code of the expected result it measures")
            .column("name_en", "string", "Name in English")
            .column("name_fr", "string", "Name in French")
            .column("name_zh", "string", "Name in Chinese")
            .column("definition_en", "string", "What counts and what does not")
            .column("kind", "string", "persons, sum, latest or ratio")
            .column("unit", "string", "What a figure is a number of")
            .column("baseline", "number", "Value at the start")
            .column("baseline_date", "date", "When it was taken")
            .column("target", "number", "Value to be reached")
            .column("target_date", "date", "By when")
            .column("data_source_en", "string", "Where the data come from")
            .key(List.of("indicator"));
    for (Indicator indicator : data.logframe().indicators()) {
      Point target = indicator.plan().target();
      table.row(
          List.of(
              indicator.code(),
              indicator.outcome(),
              SafeText.of(indicator.name().en()),
              SafeText.of(indicator.name().fr()),
              SafeText.of(indicator.name().zh()),
              SafeText.of(indicator.definition().en()),
              indicator.kind().name().toLowerCase(Locale.ROOT),
              indicator.unit().code(),
              FigureLine.plain(indicator.plan().baseline().value()),
              indicator.plan().baseline().date().toString(),
              target == null ? "" : FigureLine.plain(target.value()),
              target == null ? "" : target.date().toString(),
              SafeText.of(indicator.sheet().dataSource().en())));
    }
    return table;
  }

  private CsvTable codes() {
    CsvTable table =
        new CsvTable("codes", "What the codes of provinces and breakdowns mean")
            .column("dimension", "string", "scope, or the column of figures it stands in")
            .column("code", "string", "Code")
            .column("name_en", "string", "Name in English")
            .column("name_zh", "string", "Name in Chinese")
            .key(List.of("dimension", "code"));
    table.row(List.of("scope", Figure.PROGRAMME, "Programme", "项目合计"));
    codes(table, "scope", data.codes().get("provinces").codes());
    for (Dimension axis : AXES) {
      if (axis == Dimension.GROUP) {
        for (PopulationGroup group : data.logframe().groups()) {
          table.row(List.of(axis.id(), group.code(), group.name().en(), group.name().zh()));
        }
      } else {
        codes(table, axis.id(), data.codes().get(axis.codeList()).codes());
      }
    }
    return table;
  }

  private static void codes(CsvTable table, String dimension, List<Code> codes) {
    codes.forEach(
        code ->
            table.row(
                List.of(dimension, code.code(), SafeText.of(code.en()), SafeText.of(code.zh()))));
  }

  private byte[] descriptor(List<Map<String, Object>> resources) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    all.put("name", data.logframe().project().code().toLowerCase(Locale.ROOT));
    all.put("id", data.stamp().runId());
    all.put("title", data.logframe().project().title().en() + ": figures of " + period.id());
    all.put(
        "description",
        (data.unprotectedBecause().isEmpty()
                ? "Counts of persons that could identify somebody are suppressed: the row stands, its value is empty. "
                : FigureLines.warning(data) + ". ")
            + "Persons, contacts and attendances are never to be added to one another.");
    all.put("notProtectedBecause", data.unprotectedBecause());
    all.put("version", data.stamp().versions());
    all.put("created", data.stamp().cutOff().toString());
    all.put("resources", resources);
    return Json.bytes(all);
  }
}
