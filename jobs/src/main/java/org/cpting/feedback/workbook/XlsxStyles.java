package org.cpting.feedback.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.notice.Severity;

/**
 * The styles of a workbook. A marked cell gets a style of its own: that of the cell but for its
 * fill. It is filed under a named style that keeps the original fill and says which style it was
 * made of, since names and named styles outlive a saving by Excel and numbers do not.
 */
final class XlsxStyles {

  /** Begins the names of all named styles that are ours. */
  static final String OURS = "CP-TING ";

  private static final String SHEET_STYLE = OURS + "sheet";

  private final StyleParts parts;
  private final Map<String, Integer> marked = new HashMap<>();

  XlsxStyles(String xml) throws IOException {
    this.parts = new StyleParts(xml);
  }

  /** The fills: shapes differ, so that severities tell themselves apart without colour too. */
  private static String fill(Severity severity) {
    return switch (severity) {
      case ERROR -> fill("solid", "FFF8C4C4", "FFF8C4C4");
      case WARNING -> fill("lightUp", "FFD9A441", "FFFFF3D6");
      case INFO -> fill("gray0625", "FF3B78B5", "FFE8F1FA");
    };
  }

  static String fill(String pattern, String front, String back) {
    return "<fill><patternFill patternType=\"%s\"><fgColor rgb=\"%s\"/><bgColor rgb=\"%s\"/></patternFill></fill>"
        .formatted(pattern, front, back);
  }

  /** What a cell was like before it was marked. */
  enum Was {
    /** It named a style. */
    STYLED('='),
    /** It named none. */
    BARE('-'),
    /** It was not there. */
    MISSING('+');

    private final char sign;

    Was(char sign) {
      this.sign = sign;
    }

    private static Was of(char sign) {
      return sign == '+' ? MISSING : sign == '-' ? BARE : STYLED;
    }
  }

  /**
   * The style of a marked cell.
   *
   * @param original style of the cell
   * @param was what the cell was like
   */
  int marked(int original, Severity severity, Was was) {
    String key = "" + severity.id().charAt(0) + was.sign + " " + original;
    Integer known = marked.get(key);
    if (known != null) {
      return known;
    }
    List<String> xfs = parts.section("cellXfs").items();
    String xf = xfs.get(Math.min(original, xfs.size() - 1));
    String open = StyleParts.open(xf);
    String name = OURS + key + "|" + styleName(Tag.number(open, "xfId", 0));
    int named = name(name, xf);
    String changed =
        Tag.with(
            Tag.with(
                Tag.with(open, "fillId", "" + parts.index("fills", fill(severity))),
                "applyFill",
                "1"),
            "xfId",
            "" + named);
    int index = parts.section("cellXfs").add(changed + xf.substring(open.length()));
    marked.put(key, index);
    return index;
  }

  private int name(String name, String xf) {
    String open = StyleParts.open(xf);
    int index =
        parts.section("cellStyleXfs").add(Tag.without(open, "xfId") + xf.substring(open.length()));
    parts.index(
        "cellStyles",
        "<cellStyle name=\"%s\" xfId=\"%d\" hidden=\"1\"/>".formatted(Tag.escaped(name), index));
    return index;
  }

  private String styleName(int xfId) {
    for (String style : parts.section("cellStyles").items()) {
      if (Tag.number(StyleParts.open(style), "xfId", -1) == xfId) {
        return Tag.plain(Tag.attribute(style, "name", ""));
      }
    }
    return "";
  }

  /**
   * A style for the feedback sheet.
   *
   * @param font the font, as XML
   * @param fill the fill, as XML; empty for none
   * @param bordered whether it has a border
   * @param alignment attributes of its alignment
   */
  int sheetStyle(String font, String fill, boolean bordered, String alignment) {
    String xf =
        "<xf numFmtId=\"49\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"%d\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment %s/></xf>"
            .formatted(
                parts.index("fonts", font),
                fill.isEmpty() ? 0 : parts.index("fills", fill),
                bordered ? parts.index("borders", BORDER) : 0,
                sheetName(),
                alignment);
    return parts.index("cellXfs", xf);
  }

  private int sheetName() {
    for (String style : parts.section("cellStyles").items()) {
      if (Tag.attribute(style, "name", "").startsWith(SHEET_STYLE)) {
        return Tag.number(style, "xfId", 0);
      }
    }
    return name(
        SHEET_STYLE + String.join("", parts.made().stream().map(list -> "/" + list).toList()),
        parts.prefixed("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
  }

  private static final String EDGE = "style=\"thin\"><color rgb=\"FFB5B5B5\"/>";
  private static final String BORDER =
      "<border><left "
          + EDGE
          + "</left><right "
          + EDGE
          + "</right><top "
          + EDGE
          + "</top><bottom "
          + EDGE
          + "</bottom><diagonal/></border>";

  /** What a cell's style is to be again, where it is one of ours. */
  record Original(int style, Was was) {}

  /** Takes our styles out; answers what each of them was made of. */
  Map<Integer, Original> clean() {
    Map<Integer, String> ours = new HashMap<>();
    for (String style : parts.section("cellStyles").items()) {
      String name = Tag.plain(Tag.attribute(style, "name", ""));
      if (name.startsWith(OURS)) {
        ours.put(Tag.number(style, "xfId", -1), name.substring(OURS.length()));
      }
    }
    Map<Integer, Original> originals = new HashMap<>();
    List<String> xfs = parts.section("cellXfs").items();
    int all = xfs.size();
    for (int i = 0; i < all; i++) {
      String name = ours.get(Tag.number(StyleParts.open(xfs.get(i)), "xfId", 0));
      if (name != null && !name.contains("|")) {
        originals.put(i, new Original(0, Was.STYLED));
      } else if (name != null) {
        originals.put(i, original(name, xfs.get(i), ours.keySet()));
      }
    }
    cut(originals.keySet(), ours);
    return originals;
  }

  private Original original(String name, String xf, Set<Integer> ours) {
    int bar = name.indexOf('|');
    String open = StyleParts.open(xf);
    List<String> named = parts.section("cellStyleXfs").items();
    String keeper = named.get(Math.min(Tag.number(open, "xfId", 0), named.size() - 1));
    String restored =
        Tag.with(
                Tag.with(
                    Tag.without(open, "applyFill"),
                    "fillId",
                    Tag.attribute(StyleParts.open(keeper), "fillId", "0")),
                "xfId",
                "" + Math.max(0, xfId(name.substring(bar + 1))))
            + xf.substring(open.length());
    Was was = Was.of(name.charAt(1));
    int index = Integer.parseInt(name.substring(name.indexOf(' ') + 1, bar));
    List<String> xfs = parts.section("cellXfs").items();
    if (index < xfs.size() && StyleParts.alike(xfs.get(index), restored)) {
      return new Original(index, was);
    }
    for (int i = 0; i < xfs.size(); i++) {
      if (!ours.contains(Tag.number(StyleParts.open(xfs.get(i)), "xfId", 0))
          && StyleParts.alike(xfs.get(i), restored)) {
        return new Original(i, was);
      }
    }
    return new Original(parts.section("cellXfs").add(restored), was);
  }

  private int xfId(String styleName) {
    for (String style : parts.section("cellStyles").items()) {
      if (Tag.plain(Tag.attribute(style, "name", "")).equals(styleName)) {
        return Tag.number(style, "xfId", 0);
      }
    }
    return -1;
  }

  /** Cuts off what is ours at the ends of the lists; inside them numbers would shift. */
  private void cut(Set<Integer> styles, Map<Integer, String> ours) {
    Set<Integer> named = ours.keySet();
    parts.section("cellXfs").cutEnd((i, xml) -> styles.contains(i));
    Set<Integer> needed = parts.used("xfId", "cellXfs");
    parts
        .section("cellStyles")
        .cutEnd(
            (i, xml) ->
                Tag.plain(Tag.attribute(xml, "name", "")).startsWith(OURS)
                    && !needed.contains(Tag.number(xml, "xfId", 0)));
    parts.section("cellStyleXfs").cutEnd((i, xml) -> named.contains(i) && !needed.contains(i));
    Set<String> fills = new HashSet<>(FeedbackStyle.FILLS);
    for (Severity severity : Severity.values()) {
      fills.add(fill(severity));
    }
    cutUnused("fills", "fillId", fills);
    cutUnused("fonts", "fontId", FeedbackStyle.FONTS);
    cutUnused("borders", "borderId", Set.of(BORDER));
    ours.values().forEach(name -> parts.unmake(Set.of(name.split("/"))));
  }

  private void cutUnused(String list, String id, Set<String> ours) {
    Set<Integer> used = parts.used(id, "cellXfs", "cellStyleXfs");
    parts.section(list).cutEnd((i, xml) -> ours.contains(xml) && !used.contains(i));
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
