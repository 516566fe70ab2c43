package org.cpting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.YamlNode;
import org.cpting.report.DataQuality.Return;
import org.cpting.report.Wording.Words;

/** Returns and rows by province: expected, received, accepted, late; read, accepted, refused. */
final class ReturnsBlock implements BlockSource {

  @Override
  public List<TableRow> rows(BlockContext context, YamlNode options) {
    options.only("kind");
    List<Return> all = context.data().quality().returns(context.period(), context.scope());
    List<TableRow> rows = new ArrayList<>();
    for (Code province : context.codes().get("provinces").codes()) {
      if (context.scope().covers(province.code())) {
        List<Return> own =
            all.stream().filter(one -> one.province().equals(province.code())).toList();
        rows.add(row(context, TableRow.ROW, context.wording().words(province), own));
      }
    }
    rows.add(row(context, TableRow.TOTAL, context.wording().words("row.total"), all));
    return rows;
  }

  private static TableRow row(BlockContext context, String kind, Words label, List<Return> own) {
    NumberText numbers = context.numbers();
    List<String> cells =
        List.of(
            numbers.whole(count(own, one -> one.expected() ? 1 : 0)),
            numbers.whole(count(own, one -> one.isReceived() ? 1 : 0)),
            numbers.whole(count(own, one -> one.accepted() ? 1 : 0)),
            numbers.whole(count(own, one -> one.late() ? 1 : 0)),
            numbers.whole(count(own, Return::rows)),
            numbers.whole(count(own, Return::rowsAccepted)),
            numbers.whole(count(own, Return::rowsRejected)));
    return new TableRow(kind, label.first(), label.second(), cells);
  }

  private static long count(List<Return> returns, ToIntFunction<Return> what) {
    return returns.stream().mapToLong(what::applyAsInt).sum();
  }
}
