package org.cpting.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cpting.core.SourceRef;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;

/** Says which headings of a sheet keep its form from being read. */
final class HeadingComplaints {

  private static final int NEAREST = 3;

  private final Dictionary dictionary;
  private final SheetMatcher.Match match;
  private final Layout layout;
  private final Header header;
  private final String file;

  HeadingComplaints(Dictionary dictionary, SheetMatcher.Match match, String file) {
    this.dictionary = dictionary;
    this.match = match;
    this.layout = match.layout();
    this.header = match.header();
    this.file = file;
  }

  /** Everything that keeps the form from being read: each heading that is not understood. */
  List<Finding> list() {
    List<Finding> found = new ArrayList<>();
    HeadingBook book = dictionary.book(layout.schema());
    header.unknown().forEach(column -> found.add(unknown(book, column)));
    header.twice().stream().distinct().forEach(index -> found.add(twice(index)));
    Set<Integer> renamed = renamed(book);
    int fromSheet = countyFromSheet();
    header.missing().stream()
        .filter(index -> !renamed.contains(index) && index != fromSheet)
        .forEach(index -> found.add(missing(index)));
    for (int i = 0; i < header.columns().length; i++) {
      FormSchema.Column field = layout.schema().column(i);
      if (field.type() == FormSchema.Type.MONEY
          && header.columns()[i] >= 0
          && header.factors()[i] == null
          && header.unitColumn() < 0) {
        found.add(withoutUnit(i));
      }
    }
    return found;
  }

  /** Number of the field county if the sheet's name tells the county, else -1. */
  private int countyFromSheet() {
    return layout.sheets() == Layout.Sheets.COUNTIES
            && dictionary.county(layout.province(), match.top().sheet().name()) != null
        ? layout.schema().fields().find("county")
        : -1;
  }

  /** Fields that one of the unknown headings may mean: not a second mistake, but the same. */
  private Set<Integer> renamed(HeadingBook book) {
    Set<Integer> fields = new HashSet<>();
    for (int column : header.unknown()) {
      for (String known : book.known().nearest(Mask.code(header.text(column)), NEAREST)) {
        if (book.meaning(List.of(known)) instanceof HeadingBook.Meaning.Field field) {
          fields.add(field.index());
        }
      }
    }
    return fields;
  }

  private Finding unknown(HeadingBook book, int column) {
    String heading = Mask.code(header.text(column));
    String nearest = String.join("、", book.known().nearest(heading, NEAREST));
    return complaint(
        "HEADING_UNKNOWN",
        column,
        heading,
        "表头“" + heading + "”不认识，最接近的是：" + nearest + "。",
        "The heading '" + heading + "' is not known; the nearest known ones are: " + nearest + ".",
        "请改回原来的表头；确需新表头时，请通知项目办在字典 schemas/headings.yaml 中登记一行。",
        "Use the known heading; if the new one is meant, have the project office add it to schemas/headings.yaml.");
  }

  private Finding twice(int index) {
    FormSchema.Column field = layout.schema().column(index);
    return complaint(
        "HEADING_TWICE",
        header.columns()[index],
        field.name(),
        "有两列的表头都表示“" + field.zh() + "”。",
        "Two columns have a heading that means '" + field.en() + "'.",
        "请只保留一列，或改正其中一列的表头。",
        "Keep one of them, or correct one heading.");
  }

  private Finding missing(int index) {
    FormSchema.Column field = layout.schema().column(index);
    return complaint(
        "HEADING_MISSING",
        -1,
        field.name(),
        "缺少“" + field.zh() + "”一列。",
        "There is no column for '" + field.en() + "'.",
        "请补上该列后重新报送。",
        "Add the column and send the file again.");
  }

  private Finding withoutUnit(int index) {
    FormSchema.Column field = layout.schema().column(index);
    return complaint(
        "UNIT_MISSING",
        header.columns()[index],
        field.name(),
        "“" + field.zh() + "”没有写明单位（元还是万元）。",
        "The heading of '" + field.en() + "' does not say its unit (元 or 万元).",
        "请在表头写明单位，例如：配套资金(万元)。",
        "Put the unit into the heading, e.g. 配套资金(万元).");
  }

  private Finding complaint(
      String code, int column, String found, String zh, String en, String fixZh, String fixEn) {
    String sheet = match.top().sheet().name();
    SourceRef at = new SourceRef(file, sheet.isEmpty() ? null : sheet, header.lastRow(), column);
    return new Finding(
            code,
            Severity.ERROR,
            layout.schema().form(),
            at,
            "",
            found,
            new Bilingual(zh, en),
            new Bilingual(fixZh, fixEn))
        .hiding(SheetMatcher.NO_ROW_OF_FORM);
  }
}
