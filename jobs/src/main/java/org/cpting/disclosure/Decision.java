package org.cpting.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was decided of some figures.
 *
 * @param hidden cells that are printed and must be hidden
 * @param small those of them that are hidden because they are small
 * @param cost weight of the others
 * @param bound no safe decision weighs less, given what each quarter before hides
 * @param limited counts that earlier publications bound more tightly than the policy allows
 */
record Decision(Set<Cell> hidden, Set<Cell> small, long cost, long bound, List<String> limited) {

  private static final String TAB = "\t";
  private static final String LIMITED = "limited";

  /** As lines of text, to be read again. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(cost + TAB + bound);
    limited.forEach(one -> lines.add(LIMITED + TAB + one));
    for (Cell cell : hidden) {
      lines.add(
          String.join(
              TAB,
              small.contains(cell) ? "small" : "further",
              cell.indicator(),
              cell.scope(),
              cell.part(),
              String.valueOf(cell.span().from()),
              String.valueOf(cell.span().to())));
    }
    return lines;
  }

  /** Reads such lines. */
  static Decision read(List<String> lines) {
    String[] weights = lines.get(0).split(TAB, -1);
    Set<Cell> hidden = new TreeSet<>();
    Set<Cell> small = new TreeSet<>();
    List<String> limited = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(TAB, -1);
      if (parts[0].equals(LIMITED)) {
        limited.add(parts[1]);
        continue;
      }
      Span span = new Span(Integer.parseInt(parts[4]), Integer.parseInt(parts[5]));
      Cell cell = new Cell(parts[1], parts[2], parts[3], span);
      hidden.add(cell);
      if (parts[0].equals("small")) {
        small.add(cell);
      }
    }
    return new Decision(
        hidden, small, Long.parseLong(weights[0]), Long.parseLong(weights[1]), limited);
  }
}
