package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an .xlsx and how they hang together. */
final class XlsxPackage implements AutoCloseable {

  static final String WORKBOOK = "xl/workbook.xml";
  static final String TYPES = "[Content_Types].xml";

  private final ZipFile zip;

  XlsxPackage(Path file) throws IOException {
    this.zip = new ZipFile(file.toFile());
  }

  /** A relation from one part to another. */
  record Relation(String id, String type, String path) {

    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /**
   * A sheet of cells.
   *
   * @param name as its tab says
   * @param position zero-based, sheets of charts counted
   * @param path its part
   */
  record SheetPart(String name, int position, String path) {}

  List<String> names() {
    return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  /** A part by its name, whatever its case: names that differ in case alone are one name. */
  private @Nullable ZipEntry entry(String part) {
    ZipEntry exact = zip.getEntry(part);
    return exact != null
        ? exact
        : zip.stream()
            .filter(entry -> entry.getName().equalsIgnoreCase(part))
            .findFirst()
            .orElse(null);
  }

  InputStream stream(String part) throws IOException {
    ZipEntry entry = entry(part);
    if (entry == null) {
      throw new IOException("The workbook lacks its part " + part);
    }
    return zip.getInputStream(entry);
  }

  /** A part as text, null if it is not there. */
  @Nullable String find(String part) throws IOException {
    if (entry(part) == null) {
      return null;
    }
    try (InputStream in = stream(part)) {
      return XmlScanner.read(in);
    }
  }

  /** A part that must be there, as text. */
  String text(String part) throws IOException {
    try (InputStream in = stream(part)) {
      return XmlScanner.read(in);
    }
  }

  /** Where the relations of a part stand. */
  static String relationsOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  List<Relation> relations(String part) throws IOException {
    String rels = find(relationsOf(part));
    List<Relation> relations = new ArrayList<>();
    if (rels == null) {
      return relations;
    }
    XmlScanner xml = XmlScanner.of(rels);
    while (xml.next()) {
      if (xml.opens() && xml.is("Relationship")) {
        String tag = xml.text();
        if (!Tag.attribute(tag, "TargetMode", "").equals("External")) {
          relations.add(
              new Relation(
                  Tag.attribute(tag, "Id", ""),
                  Tag.attribute(tag, "Type", ""),
                  resolved(part, Tag.plain(Tag.attribute(tag, "Target", "")))));
        }
      }
    }
    return relations;
  }

  private static String resolved(String part, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    Deque<String> path = new ArrayDeque<>(List.of(part.split("/", -1)));
    path.removeLast();
    for (String step : target.split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  /** The sheets of cells, in the order of their tabs. */
  List<SheetPart> sheets() throws IOException {
    List<Relation> relations = relations(WORKBOOK);
    List<SheetPart> sheets = new ArrayList<>();
    int position = 0;
    XmlScanner xml = XmlScanner.of(text(WORKBOOK));
    while (xml.next()) {
      if (xml.opens() && xml.is("sheet")) {
        String tag = xml.text();
        String id = XlsxSheetMarker.relation(tag);
        for (Relation relation : relations) {
          if (relation.id().equals(id) && relation.is("worksheet")) {
            sheets.add(
                new SheetPart(
                    Tag.plain(Tag.attribute(tag, "name", "")), position, relation.path()));
          }
        }
        position++;
      }
    }
    return sheets;
  }

  /** Path of a part that the workbook names, or where it would be. */
  String pathOf(String kind, String otherwise) throws IOException {
    return relations(WORKBOOK).stream()
        .filter(relation -> relation.is(kind))
        .map(Relation::path)
        .findFirst()
        .orElse(otherwise);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
