package org.cpting.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.report.pdf.PdfTags.Tag;

/** The tables of a PDF by their tags, as a reading voice finds them: heading, rows, cells. */
final class PdfTables {

  private PdfTables() {}

  /** The rows of every table by the heading above it; what goes on over pages is put together. */
  static Map<String, List<List<String>>> read(byte[] pdf) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    String heading = "";
    for (Tag tag : PdfTags.read(pdf).all().toList()) {
      if (tag.type().matches("H[1-6]")) {
        heading = tag.shown().replace('\n', ' ');
      } else if (tag.type().equals("TR")) {
        List<String> cells =
            tag.kids().stream().map(cell -> cell.shown().replace('\n', ' ')).toList();
        tables.computeIfAbsent(heading, any -> new ArrayList<>()).add(cells);
      }
    }
    return tables;
  }
}
