package org.cpting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpting.definition.YamlNode;
import org.cpting.report.CountyCompleteness.State;
import org.cpting.report.Wording.Words;

/**
 * How completely the counties of a province reported: of each form how many of those it concerns
 * have accepted rows and which have none; forms of which every county reported share a row.
 */
final class CountiesBlock implements BlockSource {

  @Override
  public Class<TableRow> type() {
    return TableRow.class;
  }

  @Override
  public List<TableRow> rows(BlockContext context, YamlNode options) {
    options.only("kind");
    Map<String, List<CountyCompleteness>> byForm = new TreeMap<>();
    for (CountyCompleteness one :
        context.data().quality().counties(context.period(), context.scope())) {
      if (one.state() != State.NOT_EXPECTED) {
        byForm.computeIfAbsent(one.form(), form -> new ArrayList<>()).add(one);
      }
    }
    List<TableRow> rows = new ArrayList<>();
    List<String> complete = new ArrayList<>();
    byForm.forEach(
        (form, counties) -> {
          if (counties.stream().allMatch(one -> one.state() == State.REPORTED)) {
            complete.add(form);
          } else {
            rows.add(row(context, form, counties));
          }
        });
    if (!complete.isEmpty()) {
      Words all = context.wording().words("feedback.counties.all");
      String forms = String.join(", ", complete);
      rows.add(new TableRow(TableRow.ROW, forms, "", List.of("", all.first(), all.second())));
    }
    return rows;
  }

  private static TableRow row(
      BlockContext context, String form, List<CountyCompleteness> counties) {
    Map<String, Words> names = new LinkedHashMap<>();
    counties.stream()
        .filter(one -> one.state() != State.REPORTED)
        .forEach(one -> names.put(one.county(), context.wording().words(one.name())));
    long reported = counties.stream().filter(one -> one.state() == State.REPORTED).count();
    String count =
        context.numbers().whole(reported) + " / " + context.numbers().whole(counties.size());
    Words separator = context.wording().words("list_separator");
    Words label = context.wording().words("form." + form);
    return new TableRow(
        TableRow.ROW,
        label.first(),
        label.second(),
        List.of(
            count,
            joined(names.values().stream().map(Words::first).toList(), separator.first()),
            joined(names.values().stream().map(Words::second).toList(), separator.second())));
  }

  private static String joined(List<String> names, String separator) {
    return String.join(separator, names);
  }
}
