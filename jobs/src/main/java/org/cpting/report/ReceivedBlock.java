package org.cpting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.cpting.definition.YamlNode;
import org.cpting.report.DataQuality.Return;
import org.cpting.report.Wording.Words;

/**
 * What a province sent for the period, one row a form, and what is still awaited. Where parts of
 * the province report by themselves, the row says how many of them are in which state.
 */
final class ReceivedBlock implements BlockSource {

  @Override
  public Class<TableRow> type() {
    return TableRow.class;
  }

  @Override
  public List<TableRow> rows(BlockContext context, YamlNode options) {
    options.only("kind");
    Map<String, List<Return>> byForm = new TreeMap<>();
    for (Return one : context.data().quality().returns(context.period(), context.scope())) {
      byForm.computeIfAbsent(one.form(), form -> new ArrayList<>()).add(one);
    }
    return byForm.entrySet().stream()
        .map(
            form -> row(context, context.wording().words("form." + form.getKey()), form.getValue()))
        .toList();
  }

  private static TableRow row(BlockContext context, Words form, List<Return> returns) {
    Words states = states(context, returns);
    List<String> cells = new ArrayList<>(List.of(states.first(), states.second()));
    returns.stream()
        .map(Return::received)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(last -> cells.addAll(counts(context, last, returns)));
    return new TableRow(TableRow.ROW, form.first(), form.second(), cells);
  }

  private static List<String> counts(BlockContext context, LocalDate last, List<Return> returns) {
    return List.of(
        context.dates().day(last),
        count(context, returns, Return::rows),
        count(context, returns, Return::rowsAccepted),
        count(context, returns, Return::rowsRejected));
  }

  private static String count(
      BlockContext context, List<Return> returns, ToIntFunction<Return> what) {
    return context.numbers().whole(returns.stream().mapToLong(what::applyAsInt).sum());
  }

  /** The state; with several returns each state with their number. */
  private static Words states(BlockContext context, List<Return> returns) {
    Map<String, Long> counts =
        returns.stream()
            .collect(
                Collectors.groupingBy(ReceivedBlock::state, TreeMap::new, Collectors.counting()));
    List<Words> words = new ArrayList<>();
    counts.forEach(
        (state, count) -> {
          Words name = context.wording().words(state);
          String times = returns.size() > 1 ? " " + count : "";
          words.add(new Words(name.first() + times, name.second() + times));
        });
    Words separator = context.wording().words("list_separator");
    return new Words(
        words.stream().map(Words::first).collect(Collectors.joining(separator.first())),
        words.stream().map(Words::second).collect(Collectors.joining(separator.second())));
  }

  static String state(Return one) {
    if (!one.isReceived()) {
      String missing = one.late() ? "return.missing" : "return.awaited";
      return one.expected() ? missing : "return.not_expected";
    }
    if (!one.accepted()) {
      return "return.refused";
    }
    return one.late() ? "return.late" : "return.on_time";
  }
}
