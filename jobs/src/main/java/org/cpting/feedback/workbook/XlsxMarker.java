package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;

/**
 * Marks an .xlsx. Parts that need no change are copied; sheets are changed as they stream by. The
 * list of sheet names in {@code docProps/app.xml}, which no program relies on, is left alone.
 */
final class XlsxMarker {

  private static final String SHEET = "xl/worksheets/sheetCpting.xml";

  /** Excel numbers the drawings of a workbook from 1. */
  private static final int FIRST_BLOCK = 100;

  private static final String COMMENTS = "rIdCptingComments";
  private static final String DRAWING = "rIdCptingDrawing";
  private static final String FEEDBACK = "rIdCptingFeedback";

  private final XlsxPackage source;
  private final XlsxOutput out;
  private final XlsxStyles styles;
  private final Map<String, String> changed = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private int commentsLeft;
  private int nextBlock = FIRST_BLOCK;
  private boolean cut;

  private XlsxMarker(XlsxPackage source, XlsxOutput out, int mostComments) throws IOException {
    this.source = source;
    this.out = out;
    this.commentsLeft = mostComments;
    String xml = source.find(source.pathOf("styles", "xl/styles.xml"));
    this.styles =
        new XlsxStyles(
            xml == null
                ? Ooxml.DECLARATION + "<styleSheet xmlns=\"" + Ooxml.MAIN + "\"></styleSheet>"
                : xml);
  }

  /**
   * Marks a workbook.
   *
   * @param file the workbook
   * @param target where the marked one is written
   * @param job what is marked and how much of it
   */
  static void mark(Path file, Path target, MarkJob job) throws IOException {
    Path cleaned = target.resolveSibling(".cleaned.tmp");
    try {
      boolean again = XlsxCleaner.clean(file, cleaned);
      try (XlsxPackage source = new XlsxPackage(again ? cleaned : file);
          XlsxOutput out = new XlsxOutput(target)) {
        new XlsxMarker(source, out, job.mostComments()).run(job);
      }
    } finally {
      Files.deleteIfExists(cleaned);
    }
  }

  private void run(MarkJob job) throws IOException {
    Map<String, SheetMarks> marks = SheetMarks.of(job.findings(), job.textSheet());
    for (XlsxPackage.SheetPart sheet : source.sheets()) {
      SheetMarks ofSheet = marks.getOrDefault(sheet.name(), new SheetMarks());
      if (!out.has(sheet.path())) {
        sheet(sheet, ofSheet);
      }
    }
    feedbackSheet(job);
    String stylesPath = source.pathOf("styles", "xl/styles.xml");
    boolean styled = source.find(stylesPath) != null;
    changed.put(stylesPath, styles.toString());
    String relations = XlsxPackage.relationsOf(XlsxPackage.WORKBOOK);
    String added = relation(FEEDBACK, "worksheet", "/" + SHEET);
    if (!styled) {
      added += relation("rIdCptingStyles", "styles", "/" + stylesPath);
      type(stylesPath, Ooxml.SPREADSHEET + "styles+xml");
    }
    changed.put(relations, PartEdits.atEnd(source.text(relations), prefixed(relations, added)));
    changed.put(
        XlsxPackage.WORKBOOK, WorkbookPart.with(source.text(XlsxPackage.WORKBOOK), FEEDBACK));
    String all = source.text(XlsxPackage.TYPES);
    changed.put(
        XlsxPackage.TYPES, PartEdits.atEnd(all, prefixed(XlsxPackage.TYPES, types.toString())));
    copyRest();
  }

  private String prefixed(String part, String xml) throws IOException {
    String prefix = PartEdits.prefix(source.text(part));
    return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(\\w)", "<$1" + prefix + "$2");
  }

  private void copyRest() throws IOException {
    Set<String> done = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    done.addAll(changed.keySet());
    for (String name : source.names()) {
      if (!out.has(name) && done.add(name)) {
        try (InputStream in = source.stream(name);
            OutputStream part = out.part(name)) {
          in.transferTo(part);
        }
      }
    }
    for (Map.Entry<String, String> part : changed.entrySet()) {
      out.put(part.getKey(), part.getValue());
    }
  }

  private void sheet(XlsxPackage.SheetPart sheet, SheetMarks marks) throws IOException {
    if (!marks.rows().isEmpty()) {
      marks.gather(merged(sheet.path()));
    }
    XlsxSheetMarker marker;
    try (XmlScanner in = new XmlScanner(source.stream(sheet.path()));
        OutputStream part = out.part(sheet.path())) {
      marker = new XlsxSheetMarker(in, part, marks, styles, commentsLeft > 0 ? DRAWING : null);
      marker.copy();
    }
    if (!marker.placed().isEmpty()) {
      comments(sheet, marker);
    }
  }

  private List<SheetMarks.Region> merged(String path) throws IOException {
    List<SheetMarks.Region> regions = new ArrayList<>();
    try (XmlScanner xml = new XmlScanner(source.stream(path))) {
      while (xml.next()) {
        if (xml.opens() && xml.is("mergeCell")) {
          regions.add(SheetMarks.Region.of(Tag.attribute(xml.text(), "ref", "A1")));
        }
      }
    }
    return regions;
  }

  private void comments(XlsxPackage.SheetPart sheet, XlsxSheetMarker marker) throws IOException {
    Map<String, String> paths = new HashMap<>();
    Set<String> discussed = new HashSet<>();
    for (XlsxPackage.Relation relation : source.relations(sheet.path())) {
      if (relation.is("comments")) {
        paths.put(COMMENTS, relation.path());
      } else if (relation.id().equals(marker.legacyDrawing())) {
        paths.put(DRAWING, relation.path());
      } else if (relation.is("threadedComment")) {
        discussed.addAll(references(relation.path()));
      }
    }
    List<XlsxSheetMarker.Placed> marks =
        marker.placed().stream()
            .filter(mark -> !discussed.contains(Cells.address(mark.row(), mark.column())))
            .toList();
    if (marks.size() > commentsLeft) {
      cut = true;
      marks = marks.subList(0, commentsLeft);
    }
    commentsLeft -= marks.size();
    if (marks.isEmpty() && (marker.legacyDrawing() == null || paths.containsKey(DRAWING))) {
      return;
    }
    write(sheet, paths, marks);
  }

  private Set<String> references(String part) throws IOException {
    Set<String> references = new HashSet<>();
    XmlScanner xml = XmlScanner.of(source.text(part));
    while (xml.next()) {
      if (xml.opens() && xml.is("threadedComment")) {
        references.add(Tag.attribute(xml.text(), "ref", ""));
      }
    }
    return references;
  }

  private void write(
      XlsxPackage.SheetPart sheet, Map<String, String> paths, List<XlsxSheetMarker.Placed> marks)
      throws IOException {
    int number = sheet.position() + 1;
    StringBuilder relations = new StringBuilder();
    String commentsPath = paths.get(COMMENTS);
    XlsxComments comments =
        new XlsxComments(commentsPath == null ? null : source.text(commentsPath));
    List<XlsxSheetMarker.Placed> added = comments.add(marks);
    if (commentsPath == null) {
      commentsPath = "xl/commentsCpting" + number + ".xml";
      relations.append(relation(COMMENTS, "comments", "/" + commentsPath));
      type(commentsPath, Ooxml.SPREADSHEET + "comments+xml");
    }
    changed.put(commentsPath, comments.toString());
    String drawingPath = paths.get(DRAWING);
    String drawing = drawingPath == null ? null : source.text(drawingPath);
    if (drawingPath == null) {
      drawingPath = "xl/drawings/vmlDrawingCpting" + number + ".vml";
      relations.append(relation(DRAWING, "vmlDrawing", "/" + drawingPath));
      type(drawingPath, Ooxml.VML);
    }
    changed.put(drawingPath, VmlDrawing.with(drawing, added, nextBlock));
    nextBlock += VmlDrawing.blocks(added.size());
    if (!relations.isEmpty()) {
      String path = XlsxPackage.relationsOf(sheet.path());
      String before = source.find(path);
      changed.put(
          path,
          before == null
              ? Ooxml.DECLARATION
                  + "<Relationships xmlns=\""
                  + Ooxml.RELATIONS
                  + "\">"
                  + relations
                  + "</Relationships>"
              : PartEdits.atEnd(before, prefixed(path, relations.toString())));
    }
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, Ooxml.OFFICE, kind, target);
  }

  private void type(String part, String type) {
    types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type));
  }

  private void feedbackSheet(MarkJob job) throws IOException {
    type(SHEET, Ooxml.SPREADSHEET + "worksheet+xml");
    List<Finding> listed = job.listed();
    Bilingual remark = job.remark(cut);
    try (OutputStream part = out.part(SHEET)) {
      new XlsxFeedbackSheet(part, styles).write(job.lines(), remark, listed);
    }
  }
}
