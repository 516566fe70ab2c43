package org.cpting.reader.excel;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cpting.reader.Limits;
import org.cpting.reader.RawSheet;
import org.cpting.reader.RawWorkbook;
import org.cpting.reader.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx workbook read as a stream, in memory that does not grow with its sheets. POI's own
 * reader needs three times as long for the same file, so the parts are parsed here; POI still
 * decides which number formats are dates.
 */
final class XlsxWorkbook implements RawWorkbook {

  private static final long BOMB_BYTES = 64L << 20;
  private static final long BOMB_RATIO = 150;
  private static final int MOST_SHEETS = 1_000;
  private static final String PACKAGE = "_rels/.rels";

  private final ZipFile zip;
  private final PackageParts parts;
  private final Limits limits;
  private final List<RawSheet> sheets = new ArrayList<>();
  private String bookPath = "xl/workbook.xml";
  private String stringsPath = "xl/sharedStrings.xml";
  private String stylesPath = "xl/styles.xml";
  private @Nullable SharedStrings strings;
  private @Nullable CellStyles styles;
  private boolean stale;
  private String mark = "";
  private long unpacked;
  private boolean recalculated;
  private @Nullable Recalculation recalculation;

  private XlsxWorkbook(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.parts = new PackageParts(zip);
    this.limits = limits;
  }

  /** Opens a workbook within limits. */
  static RawWorkbook open(Path file, Limits limits) throws IOException, Refused {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw damaged("ZIP");
    }
    XlsxWorkbook workbook = new XlsxWorkbook(zip, limits);
    try {
      workbook.checkParts();
      workbook.findBook();
      workbook.readSheets();
      return workbook;
    } catch (XMLStreamException | IOException e) {
      zip.close();
      throw damaged("xl/workbook.xml");
    } catch (Refused | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  @Override
  public String format() {
    return "Excel .xlsx";
  }

  @Override
  public List<RawSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public String mark() {
    return mark;
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (recalculation != null) {
      recalculation.close();
    }
  }

  private void checkParts() throws Refused {
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith("vbaproject.bin")) {
        throw ExcelFiles.macros();
      }
      if (name.equals("xl/workbook.bin")) {
        throw ExcelFiles.otherFormat("Excel 二进制工作簿 .xlsb", "an Excel binary workbook, .xlsb");
      }
      long size = Math.max(0, entry.getSize());
      unpacked += size;
      if (size > BOMB_BYTES && size / Math.max(1, entry.getCompressedSize()) > BOMB_RATIO) {
        throw ExcelFiles.tooLarge();
      }
    }
    if (unpacked > limits.unpackedBytes()) {
      throw ExcelFiles.tooLarge();
    }
  }

  /** Finds the workbook among the parts: some programs do not give it its usual name. */
  private void findBook() throws IOException, XMLStreamException, Refused {
    if (!parts.has(bookPath) && parts.has(PACKAGE)) {
      try (XmlPart rels = new XmlPart(part(PACKAGE))) {
        while (rels.nextElement()) {
          if (attribute(rels.xml(), "Type").endsWith("/officeDocument")) {
            bookPath = attribute(rels.xml(), "Target").replaceFirst("^/", "");
          }
        }
      }
    }
    if (!parts.has(bookPath) || bookPath.startsWith("word/") || bookPath.startsWith("ppt/")) {
      throw OtherPackage.refused(zip);
    }
  }

  /** The folder of the workbook's part, with a slash at its end; empty for the root. */
  private String bookFolder() {
    return bookPath.substring(0, bookPath.lastIndexOf('/') + 1);
  }

  private void readSheets() throws IOException, XMLStreamException, Refused {
    Map<String, String> targets = new HashMap<>();
    try (XmlPart rels = new XmlPart(part(relationsPath()))) {
      XMLStreamReader xml = rels.xml();
      while (rels.nextElement()) {
        if (xml.getLocalName().equals("Relationship")) {
          String path = path(attribute(xml, "Target"));
          targets.put(attribute(xml, "Id"), path);
          String type = attribute(xml, "Type");
          if (type.endsWith("/sharedStrings")) {
            stringsPath = path;
          } else if (type.endsWith("/styles")) {
            stylesPath = path;
          }
        }
      }
    }
    boolean epoch1904 = false;
    try (XmlPart book = new XmlPart(part(bookPath))) {
      XMLStreamReader xml = book.xml();
      while (book.nextElement()) {
        switch (xml.getLocalName()) {
          case "workbookPr" -> epoch1904 = isTrue(attribute(xml, "date1904"));
          case "definedName" -> {
            if (attribute(xml, "name").equals(ExcelFiles.MARK)) {
              mark = xml.getElementText().replace("\"", "");
            }
          }
          case "calcPr" ->
              stale =
                  isTrue(attribute(xml, "fullCalcOnLoad"))
                      || attribute(xml, "calcCompleted").matches("0|false");
          case "sheet" -> addSheet(xml, targets, epoch1904);
          default -> {}
        }
      }
    }
  }

  private void addSheet(XMLStreamReader xml, Map<String, String> targets, boolean epoch1904)
      throws Refused {
    String id = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        id = xml.getAttributeValue(i);
      }
    }
    String path = targets.get(id);
    if (sheets.size() >= MOST_SHEETS) {
      throw ExcelFiles.tooLarge();
    }
    if (path == null || path.contains("chartsheets/") || path.contains("dialogsheets/")) {
      return;
    }
    String state = attribute(xml, "state");
    sheets.add(
        new XlsxSheet(
            this,
            attribute(xml, "name"),
            path,
            state.toLowerCase(Locale.ROOT).contains("hidden"),
            epoch1904));
  }

  /** Path in the package of a part that the workbook names. */
  private String path(String target) {
    return target.startsWith("/") ? target.substring(1) : bookFolder() + target;
  }

  private String relationsPath() {
    return bookFolder() + "_rels/" + bookPath.substring(bookFolder().length()) + ".rels";
  }

  /** A part of the package; a missing one is a damaged file. */
  PartStream part(String name) throws IOException, Refused {
    ZipEntry entry = parts.find(name);
    if (entry == null) {
      throw damaged(name);
    }
    return new PartStream(zip.getInputStream(entry), entry.getSize());
  }

  SharedStrings strings() throws IOException, XMLStreamException, Refused {
    SharedStrings known = strings;
    if (known == null) {
      known =
          parts.has(stringsPath)
              ? SharedStrings.read(part(stringsPath), limits.textBytes())
              : SharedStrings.none();
      strings = known;
    }
    return known;
  }

  CellStyles styles() throws IOException, XMLStreamException, Refused {
    CellStyles known = styles;
    if (known == null) {
      known = parts.has(stylesPath) ? CellStyles.read(part(stylesPath)) : CellStyles.none();
      styles = known;
    }
    return known;
  }

  /** Whether the file says that the results stored beside its formulas are not current. */
  boolean stale() {
    return stale;
  }

  /** Results of its formulas anew; null if the workbook is too large for that. */
  @Nullable Recalculation recalculation() {
    if (!recalculated) {
      recalculated = true;
      recalculation = unpacked > Recalculation.MOST_BYTES ? null : Recalculation.of(zip.getName());
    }
    return recalculation;
  }

  static Refused damaged(String part) {
    return damaged(part, part);
  }

  /** A damaged file, with what is wrong with it in Chinese and in English. */
  static Refused damaged(String zh, String en) {
    return Refused.because(
        "FILE_DAMAGED",
        "文件已损坏，无法读取（" + zh + "）。",
        "The file is damaged and cannot be read (" + en + ").",
        "请在 Excel 中打开、修复并另存后重新报送；打不开时请重新导出。",
        "Open it in Excel, let it repair the file, save and send it again; export it anew if it does not open.");
  }

  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
