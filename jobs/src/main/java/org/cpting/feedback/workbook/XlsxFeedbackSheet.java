package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;

/** Writes the feedback sheet of an .xlsx, line by line. */
final class XlsxFeedbackSheet {

  /** Excel takes no more links in a sheet. */
  private static final int MOST_LINKS = 65_000;

  private final OutputStream out;
  private final Map<FeedbackStyle, Integer> styles = new EnumMap<>(FeedbackStyle.class);
  private final StringBuilder links = new StringBuilder();
  private int linked;
  private int row;

  XlsxFeedbackSheet(OutputStream out, XlsxStyles workbook) {
    this.out = out;
    for (FeedbackStyle style : FeedbackStyle.values()) {
      styles.put(style, style.in(workbook));
    }
  }

  void write(FeedbackLines lines, Bilingual remark, List<Finding> findings) throws IOException {
    put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
            + Ooxml.MAIN
            + "\"><sheetPr><tabColor rgb=\"FFA3161A\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
            + "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int i = 0; i < FeedbackLines.COLUMNS; i++) {
      put(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
              .formatted(i + 1, i + 1, FeedbackLines.WIDTHS[i]));
    }
    put("</cols><sheetData>");
    for (FeedbackLines.Line line : lines.top(remark)) {
      line(line);
    }
    int head = row;
    int number = 0;
    for (Finding finding : findings) {
      number++;
      line(lines.finding(number, finding));
    }
    put("</sheetData>");
    if (number > 0) {
      put(
          "<autoFilter ref=\"A%d:%s\"/>"
              .formatted(head, Cells.address(row, FeedbackLines.COLUMNS - 1)));
    }
    if (linked > 0) {
      put("<hyperlinks>" + links + "</hyperlinks>");
    }
    put(
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
  }

  private void line(FeedbackLines.Line line) throws IOException {
    row++;
    StringBuilder xml = new StringBuilder();
    xml.append("<row r=\"").append(row).append("\" ht=\"").append(line.points());
    xml.append("\" customHeight=\"1\">");
    for (FeedbackLines.Cell cell : line.cells()) {
      String address = Cells.address(row, cell.column());
      xml.append("<c r=\"").append(address).append("\" s=\"");
      xml.append(Objects.requireNonNull(styles.get(cell.style())));
      xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      xml.append(Tag.escaped(cell.text())).append("</t></is></c>");
      if (!cell.link().isEmpty() && linked < MOST_LINKS) {
        linked++;
        links
            .append("<hyperlink ref=\"" + address + "\" location=\"")
            .append(Tag.escaped(cell.link()))
            .append("\" display=\"" + Tag.escaped(cell.text()) + "\"/>");
      }
    }
    put(xml.append("</row>").toString());
  }

  private void put(String xml) throws IOException {
    out.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
