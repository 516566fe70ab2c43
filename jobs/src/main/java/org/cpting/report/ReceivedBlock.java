package org.cpting.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cpting.definition.YamlNode;
import org.cpting.report.DataQuality.Return;
import org.cpting.report.Wording.Words;

/** What a province sent for the period, form by form, and what is still awaited. */
final class ReceivedBlock implements BlockSource {

  @Override
  public List<TableRow> rows(BlockContext context, YamlNode options) {
    options.only("kind");
    return context.data().quality().returns(context.period(), context.scope()).stream()
        .sorted(Comparator.comparing(Return::form).thenComparing(Return::unit))
        .map(one -> row(context, one))
        .toList();
  }

  private static TableRow row(BlockContext context, Return one) {
    Words form = context.wording().words("form." + one.form());
    String unit = one.unit().isEmpty() ? "" : " \u00b7 " + one.unit();
    return new TableRow(
        one.accepted() ? TableRow.ROW : TableRow.RECONCILIATION,
        form.first() + unit,
        form.second(),
        cells(context, one));
  }

  private static List<String> cells(BlockContext context, Return one) {
    String state = context.wording().words(state(one)).joined();
    LocalDate received = one.received();
    if (received == null) {
      return List.of(state);
    }
    NumberText numbers = context.numbers();
    return List.of(
        state,
        context.dates().day(received),
        numbers.whole(one.rows()),
        numbers.whole(one.rowsAccepted()),
        numbers.whole(one.rowsRejected()));
  }

  private static String state(Return one) {
    if (one.received() == null) {
      return one.expected()
          ? one.late() ? "return.missing" : "return.awaited"
          : "return.not_expected";
    }
    if (!one.accepted()) {
      return "return.refused";
    }
    return one.late() ? "return.late" : "return.on_time";
  }
}
