package org.cpting.feedback.workbook;

import java.util.Set;
import java.util.TreeSet;

/** How cells of the feedback sheet look. */
enum FeedbackStyle {
  TITLE(Fonts.LARGE, Fills.NONE, false, "vertical=\"center\""),
  LABEL(Fonts.BOLD, Fills.NONE, false, "vertical=\"top\""),
  TEXT(Fonts.PLAIN, Fills.NONE, false, "vertical=\"top\""),
  ENGLISH(Fonts.GREY, Fills.NONE, false, "vertical=\"top\""),
  HEAD(Fonts.BOLD, Fills.HEAD, true, "vertical=\"center\" wrapText=\"1\""),
  CELL(Fonts.PLAIN, Fills.NONE, true, "vertical=\"top\" wrapText=\"1\""),
  NUMBER(Fonts.PLAIN, Fills.NONE, true, "horizontal=\"right\" vertical=\"top\""),
  LINK(Fonts.LINK, Fills.NONE, true, "vertical=\"top\""),
  ERROR(Fonts.BOLD, Fills.ERROR, true, "vertical=\"top\" wrapText=\"1\""),
  WARNING(Fonts.BOLD, Fills.WARNING, true, "vertical=\"top\" wrapText=\"1\""),
  INFO(Fonts.BOLD, Fills.INFO, true, "vertical=\"top\" wrapText=\"1\"");

  /** All fonts, as XML. */
  static final Set<String> FONTS =
      Set.of(Fonts.LARGE, Fonts.BOLD, Fonts.PLAIN, Fonts.GREY, Fonts.LINK);

  /** All fills, as XML. */
  static final Set<String> FILLS =
      new TreeSet<>(Set.of(Fills.HEAD, Fills.ERROR, Fills.WARNING, Fills.INFO));

  private final String font;
  private final String fill;
  private final boolean bordered;
  private final String alignment;

  FeedbackStyle(String font, String fill, boolean bordered, String alignment) {
    this.font = font;
    this.fill = fill;
    this.bordered = bordered;
    this.alignment = alignment;
  }

  boolean isBordered() {
    return bordered;
  }

  int in(XlsxStyles styles) {
    return styles.sheetStyle(font, fill, bordered, alignment);
  }

  private static final class Fonts {
    private static final String NAME = "<name val=\"Microsoft YaHei\"/><family val=\"2\"/></font>";
    static final String LARGE = "<font><b/><sz val=\"16\"/><color rgb=\"FF1B1B1B\"/>" + NAME;
    static final String BOLD = "<font><b/><sz val=\"10\"/><color rgb=\"FF1B1B1B\"/>" + NAME;
    static final String PLAIN = "<font><sz val=\"10\"/><color rgb=\"FF1B1B1B\"/>" + NAME;
    static final String GREY = "<font><sz val=\"10\"/><color rgb=\"FF4A4A4A\"/>" + NAME;
    static final String LINK = "<font><u/><sz val=\"10\"/><color rgb=\"FF0B4F9E\"/>" + NAME;
  }

  private static final class Fills {
    static final String NONE = "";
    static final String HEAD = XlsxStyles.fill("solid", "FFE9ECF1", "FFE9ECF1");
    static final String ERROR = XlsxStyles.fill("solid", "FFF8C4C5", "FFF8C4C5");
    static final String WARNING = XlsxStyles.fill("solid", "FFFDE9B8", "FFFDE9B8");
    static final String INFO = XlsxStyles.fill("solid", "FFDCEAF7", "FFDCEAF7");
  }
}
