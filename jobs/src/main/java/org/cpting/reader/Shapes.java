package org.cpting.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.core.ReturnShape;
import org.cpting.notice.Mask;

/** What of a return's look is remembered. */
final class Shapes {

  private Shapes() {}

  /**
   * The shape of one form.
   *
   * @param matches its sheets
   * @param others sheets that hold other forms
   */
  static ReturnShape of(
      RawWorkbook workbook, List<SheetMatcher.Match> matches, Set<String> others) {
    List<ReturnShape.Sheet> sheets = new ArrayList<>();
    for (RawSheet sheet : workbook.sheets()) {
      if (!others.contains(sheet.name())) {
        sheets.add(
            matches.stream()
                .filter(match -> match.top().sheet().name().equals(sheet.name()))
                .findFirst()
                .map(Shapes::holding)
                .orElse(new ReturnShape.Sheet(sheet.name(), sheet.hidden(), 0, List.of())));
      }
    }
    return new ReturnShape(workbook.format(), List.copyOf(sheets));
  }

  private static ReturnShape.Sheet holding(SheetMatcher.Match match) {
    Header header = match.header();
    List<ReturnShape.Column> columns = new ArrayList<>();
    for (int column = 0; column < header.paths().size(); column++) {
      String heading =
          header.paths().get(column).stream()
              .map(Words::clean)
              .filter(text -> !text.isBlank())
              .distinct()
              .collect(Collectors.joining(" / "));
      if (!heading.isEmpty()) {
        columns.add(new ReturnShape.Column(column, field(header, column), Mask.code(heading)));
      }
    }
    RawSheet sheet = match.top().sheet();
    return new ReturnShape.Sheet(
        sheet.name(), sheet.hidden(), header.lastRow(), List.copyOf(columns));
  }

  private static String field(Header header, int column) {
    for (int i = 0; i < header.columns().length; i++) {
      if (header.columns()[i] == column) {
        return header.schema().column(i).name();
      }
    }
    return "";
  }
}
