package org.cpting.feedback.workbook;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The boxes in which Excel shows the comments of a sheet. */
final class VmlDrawing {

  private static final Pattern SHAPE =
      Pattern.compile("<v:shape\\b(?![\\w-]).*?</v:shape>\\s*", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("_x0000_s(\\d+)");
  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d+)\\s*</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d+)\\s*</x:Column>");
  private static final int BLOCK = 1_024;

  private static final String TYPE =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
          + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private VmlDrawing() {}

  /**
   * Adds boxes to a drawing; null makes a new one.
   *
   * @param first number of the first block of 1,024 from which a new drawing's boxes are numbered
   */
  static String with(@Nullable String drawing, List<XlsxSheetMarker.Placed> added, int first) {
    if (drawing == null) {
      int last = first + blocks(added.size()) - 1;
      String blocks =
          IntStream.rangeClosed(first, last)
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(","));
      return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""
          + blocks
          + "\"/></o:shapelayout>"
          + TYPE
          + boxes(added, first * BLOCK)
          + "</xml>";
    }
    int highest = BLOCK;
    for (Matcher id = ID.matcher(drawing); id.find(); ) {
      highest = Math.max(highest, Integer.parseInt(id.group(1)));
    }
    int end = drawing.lastIndexOf("</xml>");
    String type = drawing.contains("id=\"_x0000_t202\"") ? "" : TYPE;
    return end < 0
        ? drawing
        : drawing.substring(0, end) + type + boxes(added, highest) + drawing.substring(end);
  }

  /** How many blocks of numbers so many boxes take. */
  static int blocks(int boxes) {
    return 1 + boxes / BLOCK;
  }

  private static String boxes(List<XlsxSheetMarker.Placed> added, int last) {
    StringBuilder xml = new StringBuilder();
    int id = last;
    for (XlsxSheetMarker.Placed mark : added) {
      id++;
      box(xml, id, mark);
    }
    return xml.toString();
  }

  private static void box(StringBuilder xml, int id, XlsxSheetMarker.Placed mark) {
    int row = mark.row() - 1;
    int column = mark.column();
    int height = Math.min(24, 3 + lines(mark.mark().comment()));
    int top = Math.max(0, row - 1);
    xml.append("<v:shape id=\"_x0000_s").append(id);
    xml.append(
        "\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;");
    xml.append("width:320pt;height:")
        .append(height * 14)
        .append("pt;z-index:1;visibility:hidden\"");
    xml.append(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>");
    xml.append(
        "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>");
    xml.append(
        "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>");
    xml.append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>");
    xml.append(column + 1).append(", 12, ").append(top).append(", 4, ");
    xml.append(column + 6).append(", 40, ").append(top + height).append(", 4</x:Anchor>");
    xml.append("<x:AutoFill>False</x:AutoFill><x:Row>").append(row).append("</x:Row><x:Column>");
    xml.append(column).append("</x:Column></x:ClientData></v:shape>");
  }

  private static int lines(String text) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      lines += 1 + part.chars().map(c -> c > 0x2e80 ? 2 : 1).sum() / 64;
    }
    return lines;
  }

  /** Takes out the boxes of cells, named as {@code D12}. */
  static String without(String drawing, Set<String> cells) {
    return SHAPE
        .matcher(drawing)
        .replaceAll(
            shape ->
                cells.contains(cell(shape.group())) ? "" : Matcher.quoteReplacement(shape.group()));
  }

  private static String cell(String shape) {
    Matcher row = ROW.matcher(shape);
    Matcher column = COLUMN.matcher(shape);
    return shape.contains("ObjectType=\"Note\"") && row.find() && column.find()
        ? Cells.address(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1)))
        : "";
  }

  /** Whether nothing is drawn any more. */
  static boolean isEmpty(String drawing) {
    return !SHAPE.matcher(drawing).find();
  }
}
