package org.cpting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.report.pdf.PdfTags.Tag;

/**
 * A piece of a report as one finds it who reads it back: a cell of a table with what it stands
 * under, or a text.
 *
 * @param page number of its page
 * @param heading the heading above it
 * @param row heading of its row; empty outside of tables
 * @param columns headings of its column from the top; empty outside of tables
 * @param text its text, line by line
 */
record PrintedCell(int page, String heading, String row, List<String> columns, String text) {

  /** Whether it stands in a table. */
  boolean inTable() {
    return !columns.isEmpty();
  }

  /** Everything it stands under. */
  String context() {
    return heading + "\n" + row + "\n" + String.join("\n", columns);
  }

  /** All cells and texts in reading order, of charts what they say and what is drawn in them. */
  static List<PrintedCell> in(Tag report) {
    Reader reader = new Reader();
    report.kids().forEach(reader::read);
    return reader.cells;
  }

  /** Goes through the tags. */
  private static final class Reader {

    private final List<PrintedCell> cells = new ArrayList<>();
    private final List<List<String>> heads = new ArrayList<>();
    private String heading = "";
    private boolean begun;

    void read(Tag tag) {
      if (tag.type().matches("H\\d")) {
        heading = tag.shown();
      }
      if (tag.type().equals("Table")) {
        heads.clear();
        begun = false;
      }
      if (tag.type().equals("TR")) {
        row(tag);
      } else {
        Stream.of(tag.text(), tag.words())
            .filter(text -> !text.isEmpty())
            .forEach(text -> cells.add(new PrintedCell(tag.page(), heading, "", List.of(), text)));
        tag.kids().forEach(this::read);
      }
    }

    private void row(Tag row) {
      boolean head = row.kids().stream().allMatch(cell -> cell.type().equals("TH"));
      if (head && !begun) {
        heads.add(spread(row));
        return;
      }
      begun = true;
      if (row.kids().size() == 1) {
        cells.add(new PrintedCell(row.page(), heading, "", List.of(), row.shown()));
        return;
      }
      List<String> texts = spread(row);
      for (int column = 0; column < texts.size(); column++) {
        int at = column;
        List<String> above = new ArrayList<>();
        heads.stream().filter(one -> at < one.size()).forEach(one -> above.add(one.get(at)));
        above.add("");
        cells.add(new PrintedCell(row.page(), heading, texts.get(0), above, texts.get(at)));
      }
    }

    private static List<String> spread(Tag row) {
      List<String> texts = new ArrayList<>();
      for (Tag cell : row.kids()) {
        for (int column = 0; column < cell.span(); column++) {
          texts.add(cell.shown());
        }
      }
      return texts;
    }
  }
}
