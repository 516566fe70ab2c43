package org.cpting.job;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatement;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.LedgerReturn;
import org.jspecify.annotations.Nullable;

/** The tables that lie beside a published report: figures, returns, restatements, as CSV. */
final class PublishedFiles {

  private static final String LINE = "\r\n";

  private PublishedFiles() {}

  /**
   * Adds the tables.
   *
   * @param warning what each figure says while disclosure control is off; empty while it is on
   */
  static void add(
      Map<String, byte[]> files,
      Collection<Figure> figures,
      String warning,
      List<LedgerReturn> returns,
      List<Restatement> restatements) {
    files.put("figures.csv", figures(figures, warning));
    files.put("returns.csv", returns(returns));
    if (!restatements.isEmpty()) {
      files.put("restatements.csv", restatements(restatements));
    }
  }

  private static byte[] figures(Collection<Figure> figures, String warning) {
    StringBuilder text =
        new StringBuilder(
            line(
                "indicator",
                "period",
                "scope",
                "measure",
                "disaggregation",
                "state",
                "value",
                "denominator",
                "reason"));
    for (Figure figure : figures) {
      FigureRow row = FigureView.row(figure);
      text.append(
          line(
              row.indicator(),
              row.period(),
              row.scope(),
              row.measure(),
              row.disaggregation(),
              row.state(),
              plain(row.value()),
              plain(row.denominator()),
              warning.isEmpty() || row.reason().isEmpty()
                  ? warning + row.reason()
                  : warning + "; " + row.reason()));
    }
    return bytes(text);
  }

  private static byte[] returns(List<LedgerReturn> returns) {
    StringBuilder text =
        new StringBuilder(
            line(
                "return_id",
                "period",
                "province",
                "unit",
                "form",
                "file",
                "sha256",
                "layout",
                "layout_version",
                "rows",
                "accepted",
                "rejected"));
    for (LedgerReturn load : returns) {
      text.append(
          line(
              String.valueOf(load.returnId()),
              load.key().quarter().id(),
              load.key().province(),
              load.key().unit(),
              load.key().form(),
              load.file(),
              load.origin().sha256(),
              load.layout(),
              load.layoutVersion(),
              String.valueOf(load.rows()),
              String.valueOf(load.accepted()),
              String.valueOf(load.rejected())));
    }
    return bytes(text);
  }

  private static byte[] restatements(List<Restatement> restatements) {
    StringBuilder text =
        new StringBuilder(
            line(
                "indicator",
                "period",
                "scope",
                "measure",
                "disaggregation",
                "edition",
                "old",
                "new",
                "why_zh",
                "why_en"));
    for (Restatement one : restatements) {
      Figure now = one.current();
      text.append(
          line(
              now.indicator(),
              now.period().id(),
              now.scope(),
              now.measure().id(),
              now.disaggregation(),
              String.valueOf(one.edition()),
              shown(one.old()),
              shown(now),
              one.why().zh(),
              one.why().en()));
    }
    return bytes(text);
  }

  /** A number, a ratio as numerator/denominator, or the name of the state. */
  static String shown(Figure figure) {
    if (figure.value() == null) {
      return figure.state().name();
    }
    return figure.denominator() == null
        ? plain(figure.value())
        : plain(figure.value()) + "/" + plain(figure.denominator());
  }

  static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String line(String... values) {
    return Arrays.stream(values).map(PublishedFiles::quoted).collect(Collectors.joining(","))
        + LINE;
  }

  /** By RFC 4180; a value that a spreadsheet would take for a formula is kept a text. */
  private static String quoted(String value) {
    String text = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
