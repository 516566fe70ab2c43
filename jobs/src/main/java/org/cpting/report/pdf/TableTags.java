package org.cpting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.crosstabs.JRCellContents;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.export.PdfConstants;
import net.sf.jasperreports.export.AccessibilityUtil;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of filled pages together to tables. A template marks rows (tag.tr) and cells
 * (tag.th, tag.td) only, and a cell without a mark heads its row. A table is the rows that follow
 * one another on a page, and a heading row after an ordinary one begins the next. So no page break,
 * and no table without rows, leaves a tag open.
 */
final class TableTags {

  private TableTags() {}

  /** Marks the first and the last row of every table among elements, in reading order. */
  static void mark(List<JRPrintElement> elements) {
    List<JRPrintFrame> rows = new ArrayList<>();
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintFrame frame && isRow(frame)) {
        if (!rows.isEmpty() && isHeading(frame) && !isHeading(rows.get(rows.size() - 1))) {
          close(rows);
        }
        rows.add(frame);
        headings(frame);
      } else if (!isArtifact(element)) {
        close(rows);
        if (element instanceof JRPrintFrame frame) {
          mark(frame.getElements());
        }
      }
    }
    close(rows);
  }

  private static void headings(JRPrintFrame row) {
    for (JRPrintElement cell : row.getElements()) {
      boolean marked =
          property(cell, PdfConstants.PROPERTY_TAG_TH) != null
              || property(cell, PdfConstants.PROPERTY_TAG_TD) != null;
      if (!marked && !isArtifact(cell)) {
        cell.getPropertiesMap()
            .setProperty(JRCellContents.PROPERTY_TYPE, JRCellContents.TYPE_ROW_HEADER);
      }
    }
  }

  private static void close(List<JRPrintFrame> rows) {
    if (rows.isEmpty()) {
      return;
    }
    JRPrintFrame last = rows.get(rows.size() - 1);
    if (rows.size() == 1) {
      table(last, PdfConstants.TAG_FULL);
    } else {
      table(rows.get(0), PdfConstants.TAG_START);
      table(last, PdfConstants.TAG_END);
    }
    rows.clear();
  }

  private static void table(JRPrintFrame row, String value) {
    row.getPropertiesMap().setProperty(PdfConstants.PROPERTY_TAG_TABLE, value);
  }

  private static boolean isRow(JRPrintFrame frame) {
    return property(frame, PdfConstants.PROPERTY_TAG_TR) != null;
  }

  private static boolean isHeading(JRPrintFrame row) {
    return row.getElements().stream()
        .filter(element -> !isArtifact(element))
        .allMatch(cell -> property(cell, PdfConstants.PROPERTY_TAG_TH) != null);
  }

  private static boolean isArtifact(JRPrintElement element) {
    return "artifact".equals(property(element, AccessibilityUtil.PROPERTY_ACCESSIBILITY_TAG));
  }

  private static @Nullable String property(JRPrintElement element, String name) {
    return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
  }
}
