package org.cpting.feedback.workbook;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cpting.notice.FeedbackSheet;
import org.jspecify.annotations.Nullable;

/** The part {@code xl/workbook.xml}: puts the feedback sheet in front, or takes it out again. */
final class WorkbookPart {

  /** Name, hidden in the workbook, under which is kept which tab was the active one. */
  private static final String NAME = "CPTING_FEEDBACK";

  /** Follows the tab's number where the workbook had a list of names without a name in it. */
  private static final String EMPTY_LIST = "e";

  private WorkbookPart() {}

  /** Position of the active tab. */
  static int active(String part) throws IOException {
    AtomicInteger active = new AtomicInteger();
    PartEdits.changing(
        part,
        "workbookView",
        tag -> {
          active.set(Tag.number(tag, "activeTab", 0));
          return tag;
        });
    return active.get();
  }

  /** Puts the sheet in front of the others and makes it the active one. */
  static String with(String part, String relation) throws IOException {
    AtomicInteger highest = new AtomicInteger();
    PartEdits.changing(
        part,
        "sheet",
        tag -> {
          highest.set(Math.max(highest.get(), Tag.number(tag, "sheetId", 0)));
          return tag;
        });
    String prefix = PartEdits.prefix(part);
    int active = active(part);
    String sheet =
        "<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>"
            .formatted(prefix, Ooxml.OFFICE, FeedbackSheet.NAME, highest.get() + 1, relation);
    String with = PartEdits.behind(part, "sheets", sheet, false);
    with = PartEdits.changing(with, "definedName", tag -> shifted(tag, 1));
    with =
        PartEdits.changing(
            with,
            "workbookView",
            tag -> Tag.attribute(tag, "activeTab") == null ? tag : Tag.with(tag, "activeTab", "0"));
    boolean list = PartEdits.has(with, "definedNames");
    boolean empty = list && !PartEdits.has(with, "definedName");
    String name =
        "<%1$sdefinedName name=\"%2$s\" hidden=\"1\">\"%3$d%4$s\"</%1$sdefinedName>"
            .formatted(prefix, NAME, active, empty ? EMPTY_LIST : "");
    String names = "<%1$sdefinedNames>%2$s</%1$sdefinedNames>".formatted(prefix, name);
    if (empty) {
      return PartEdits.replacing(with, "definedNames", names);
    }
    if (list) {
      return PartEdits.behind(with, "definedNames", name, false);
    }
    String last = "sheets";
    for (String element : new String[] {"functionGroups", "externalReferences"}) {
      last = PartEdits.has(with, element) ? element : last;
    }
    return PartEdits.behind(with, last, names, true);
  }

  private static String shifted(String tag, int by) {
    String local = Tag.attribute(tag, "localSheetId");
    return local == null ? tag : Tag.with(tag, "localSheetId", "" + (Integer.parseInt(local) + by));
  }

  /**
   * A workbook without the sheet.
   *
   * @param part the part
   * @param relation the sheet's relation, null if it had none
   * @param active the tab that is to be active again
   */
  record Cleaned(String part, @Nullable String relation, int active) {}

  /** Whether a workbook has the sheet, or had it. */
  static boolean isMarked(String part) {
    return part.contains(NAME) || part.contains(FeedbackSheet.NAME);
  }

  /** Takes the sheet out. */
  static Cleaned clean(String part) throws IOException {
    AtomicReference<@Nullable String> relation = new AtomicReference<>();
    AtomicInteger position = new AtomicInteger(-1);
    AtomicInteger next = new AtomicInteger();
    String without =
        PartEdits.without(
            part,
            "sheet",
            tag -> {
              int at = next.getAndIncrement();
              if (!FeedbackSheet.is(Tag.plain(Tag.attribute(tag, "name", "")), "")) {
                return false;
              }
              relation.set(XlsxSheetMarker.relation(tag));
              position.set(at);
              return true;
            });
    String digits = kept(part).replaceAll("\\D", "");
    int was = digits.isEmpty() || digits.length() > 5 ? 0 : Integer.parseInt(digits);
    int gone = position.get();
    without =
        PartEdits.without(
            without,
            "definedName",
            tag ->
                Tag.attribute(tag, "name", "").equals(NAME)
                    || gone >= 0 && Tag.number(tag, "localSheetId", -1) == gone);
    if (!PartEdits.has(without, "definedName")) {
      String list = "<" + PartEdits.prefix(part) + "definedNames/>";
      without =
          PartEdits.replacing(without, "definedNames", kept(part).endsWith(EMPTY_LIST) ? list : "");
    }
    if (gone >= 0) {
      without =
          PartEdits.changing(
              without,
              "definedName",
              tag -> Tag.number(tag, "localSheetId", -1) > gone ? shifted(tag, -1) : tag);
    }
    int now = active(part);
    int active = gone < 0 ? now : now == gone ? was : now > gone ? now - 1 : now;
    String result =
        PartEdits.changing(
            without,
            "workbookView",
            tag ->
                Tag.attribute(tag, "activeTab") == null && active == 0
                    ? tag
                    : Tag.with(tag, "activeTab", "" + active));
    return new Cleaned(result, relation.get(), active);
  }

  /** What the hidden name keeps; empty if it is not there. */
  private static String kept(String part) {
    int name = part.indexOf("\"" + NAME + "\"");
    int from = name < 0 ? -1 : part.indexOf('>', name);
    int to = from < 0 ? -1 : part.indexOf('<', from);
    return to < 0 ? "" : part.substring(from + 1, to).replaceAll("&quot;|\"", "").strip();
  }
}
