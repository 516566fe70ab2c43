package org.cpting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.cpting.report.Section.Box;
import org.cpting.report.Section.Model;

/**
 * The template of a logic model: a tree of boxes from the top down with lines between them, the
 * name of each level at the left. The words are fields, so that languages share the template.
 */
final class ModelDesign {

  private static final int WIDTH = 786;
  private static final int LEVEL_WIDTH = 84;
  private static final int GAP = 14;
  private static final int RISE = 40;
  private static final int HEIGHT = 80;
  private static final String ARTIFACT =
      "<property name=\"net.sf.jasperreports.export.accessibility.tag\" value=\"artifact\"/>\n";

  private final Model model;
  private final List<Integer> lefts = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final StringBuilder xml = new StringBuilder();

  private ModelDesign(Model model) {
    this.model = model;
  }

  /** The template as JRXML. */
  static String of(Model model) {
    return new ModelDesign(model).write();
  }

  private String write() {
    place();
    int height = model.levels().size() * (HEIGHT + RISE) - RISE + 4;
    xml.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<jasperReport name=\"model\" language=\"java\" pageWidth=\"%1$d\" pageHeight=\"595\" columnWidth=\"%1$d\" leftMargin=\"0\" rightMargin=\"0\" topMargin=\"0\" bottomMargin=\"0\">\n"
            .formatted(WIDTH));
    int fields = model.levels().size() + 2 * model.boxes().size();
    for (int field = 1; field <= fields; field++) {
      xml.append("<field name=\"c%d\" class=\"java.lang.String\"/>\n".formatted(field));
    }
    xml.append("<detail>\n<band height=\"%d\">\n".formatted(height));
    for (int box = 0; box < model.boxes().size(); box++) {
      lines(box);
    }
    for (int level = 0; level < model.levels().size(); level++) {
      text("modelLevel", 0, top(level), LEVEL_WIDTH - GAP, HEIGHT, level + 1);
      for (int box = 0; box < model.boxes().size(); box++) {
        if (model.boxes().get(box).level() == level) {
          box(box);
        }
      }
    }
    xml.append("</band>\n</detail>\n</jasperReport>\n");
    return xml.toString();
  }

  private static int top(int level) {
    return level * (HEIGHT + RISE);
  }

  /** Boxes without children share the width; the others stand over their children. */
  private void place() {
    List<Box> boxes = model.boxes();
    boxes.forEach(
        box -> {
          lefts.add(0);
          widths.add(0);
        });
    List<Integer> leaves = new ArrayList<>();
    for (int box = 0; box < boxes.size(); box++) {
      if (children(box).isEmpty()) {
        leaves.add(box);
      }
    }
    int room = WIDTH - LEVEL_WIDTH;
    int width = (room - GAP * (leaves.size() - 1)) / leaves.size();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      lefts.set(leaves.get(leaf), LEVEL_WIDTH + leaf * (width + GAP));
      widths.set(leaves.get(leaf), width);
    }
    for (int box = boxes.size() - 1; box >= 0; box--) {
      List<Integer> children = children(box);
      if (!children.isEmpty()) {
        int last = children.get(children.size() - 1);
        lefts.set(box, lefts.get(children.get(0)));
        widths.set(box, lefts.get(last) + widths.get(last) - lefts.get(children.get(0)));
      }
    }
  }

  private List<Integer> children(int parent) {
    List<Integer> children = new ArrayList<>();
    for (int box = 0; box < model.boxes().size(); box++) {
      if (model.boxes().get(box).parent() == parent) {
        children.add(box);
      }
    }
    return children;
  }

  private int middle(int box) {
    return lefts.get(box) + widths.get(box) / 2;
  }

  /** From a box up to the one it contributes to. */
  private void lines(int index) {
    Box box = model.boxes().get(index);
    if (box.parent() < 0) {
      return;
    }
    int half = top(box.level()) - RISE / 2;
    int own = middle(index);
    int parent = middle(box.parent());
    line(own, half, 0, top(box.level()) - half);
    line(parent, half - RISE / 2, 0, RISE / 2);
    line(Math.min(own, parent), half, Math.abs(own - parent), 0);
  }

  private void line(int x, int y, int width, int height) {
    xml.append(
        "<element kind=\"line\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">\n%s<pen lineWidth=\"0.8\" lineColor=\"#8FA3AB\"/>\n</element>\n"
            .formatted(x, y, Math.max(width, 1), Math.max(height, 1), ARTIFACT));
  }

  private void box(int index) {
    Box box = model.boxes().get(index);
    int field = model.levels().size() + 2 * index + 1;
    int x = lefts.get(index);
    int y = top(box.level());
    int width = widths.get(index);
    xml.append(
        "<element kind=\"frame\" style=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">\n"
            .formatted(box.level() == 0 ? "modelTop" : "modelBox", x, y, width, HEIGHT));
    text(box.level() == 0 ? "modelTopCode" : "modelCode", 8, 6, width - 16, 12, field);
    text(
        box.level() == 0 ? "modelTopText" : "modelText", 8, 20, width - 16, HEIGHT - 24, field + 1);
    xml.append("</element>\n");
  }

  private void text(String style, int x, int y, int width, int height, int field) {
    xml.append(
        "<element kind=\"textField\" style=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">\n<expression><![CDATA[$F{c%d}]]></expression>\n</element>\n"
            .formatted(style, x, y, width, height, field));
  }
}
