package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes the marks of an earlier round out of an .xlsx: as it was sent out the workbook becomes what
 * it was, byte for byte; where Excel has saved it since, our sheet, comments and fills are found by
 * name and author.
 */
final class XlsxCleaner {

  private final XlsxPackage source;
  private final XlsxOutput out;
  private final Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> gone = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> undrawn = new HashSet<>();

  private XlsxCleaner(XlsxPackage source, XlsxOutput out) {
    this.source = source;
    this.out = out;
  }

  /** Writes the workbook without marks; answers whether it had any, else writes nothing. */
  static boolean clean(Path file, Path target) throws IOException {
    try (XlsxPackage source = new XlsxPackage(file)) {
      String styles = source.find(source.pathOf("styles", "xl/styles.xml"));
      if (!WorkbookPart.isMarked(source.text(XlsxPackage.WORKBOOK))
          && (styles == null || !styles.contains("\"" + XlsxStyles.OURS))) {
        return false;
      }
      try (XlsxOutput out = new XlsxOutput(target)) {
        new XlsxCleaner(source, out).run();
      }
      return true;
    }
  }

  private void run() throws IOException {
    WorkbookPart.Cleaned workbook = WorkbookPart.clean(source.text(XlsxPackage.WORKBOOK));
    changed.put(XlsxPackage.WORKBOOK, workbook.part());
    String sheetGone = "";
    for (XlsxPackage.Relation relation : source.relations(XlsxPackage.WORKBOOK)) {
      if (relation.id().equals(workbook.relation())) {
        sheetGone = relation.path();
        gone.add(sheetGone);
        gone.add(XlsxPackage.relationsOf(sheetGone));
        dropRelation(XlsxPackage.WORKBOOK, relation.id());
      }
    }
    String stylesPath = source.pathOf("styles", "xl/styles.xml");
    Map<Integer, XlsxStyles.Original> originals = Map.of();
    if (source.find(stylesPath) != null) {
      XlsxStyles styles = new XlsxStyles(source.text(stylesPath));
      originals = styles.clean();
      changed.put(stylesPath, styles.toString());
    }
    int position = 0;
    for (XlsxPackage.SheetPart sheet : source.sheets()) {
      if (!sheet.path().equals(sheetGone) && !out.has(sheet.path())) {
        comments(sheet);
        boolean active = (sheetGone.isEmpty() ? sheet.position() : position) == workbook.active();
        sheet(sheet, originals, active);
        position++;
      }
    }
    copyRest();
  }

  private void dropRelation(String part, String id) throws IOException {
    String path = XlsxPackage.relationsOf(part);
    String rels = changed.containsKey(path) ? changed.get(path) : source.text(path);
    String left =
        PartEdits.without(
            String.valueOf(rels), "Relationship", tag -> Tag.attribute(tag, "Id", "").equals(id));
    if (PartEdits.has(left, "Relationship")) {
      changed.put(path, left);
    } else {
      changed.remove(path);
      gone.add(path);
    }
  }

  private void comments(XlsxPackage.SheetPart sheet) throws IOException {
    XlsxPackage.Relation part = null;
    XlsxPackage.Relation drawing = null;
    for (XlsxPackage.Relation relation : source.relations(sheet.path())) {
      part = relation.is("comments") ? relation : part;
      drawing = relation.is("vmlDrawing") && drawing == null ? relation : drawing;
    }
    if (part == null) {
      return;
    }
    XlsxComments comments = new XlsxComments(source.text(part.path()));
    Set<String> cells = comments.clean();
    if (comments.isEmpty() && !cells.isEmpty()) {
      gone.add(part.path());
      dropRelation(sheet.path(), part.id());
    } else {
      changed.put(part.path(), comments.toString());
    }
    if (drawing == null || cells.isEmpty()) {
      return;
    }
    String left = VmlDrawing.without(source.text(drawing.path()), cells);
    if (VmlDrawing.isEmpty(left)) {
      gone.add(drawing.path());
      undrawn.add(sheet.path());
      dropRelation(sheet.path(), drawing.id());
    } else {
      changed.put(drawing.path(), left);
    }
  }

  private void sheet(
      XlsxPackage.SheetPart sheet, Map<Integer, XlsxStyles.Original> originals, boolean active)
      throws IOException {
    try (XmlScanner in = new XmlScanner(source.stream(sheet.path()));
        OutputStream part = out.part(sheet.path())) {
      new XlsxSheetCleaner(in, part, originals, active, undrawn.contains(sheet.path())).copy();
    }
  }

  private void copyRest() throws IOException {
    changed.put(
        XlsxPackage.TYPES,
        PartEdits.without(
            source.text(XlsxPackage.TYPES),
            "Override",
            tag -> gone.contains(Tag.plain(Tag.attribute(tag, "PartName", "/")).substring(1))));
    for (String name : source.names()) {
      String text = changed.get(name);
      if (text != null) {
        out.put(name, text);
      } else if (!out.has(name) && !gone.contains(name)) {
        try (InputStream in = source.stream(name);
            OutputStream part = out.part(name)) {
          in.transferTo(part);
        }
      }
    }
  }
}
