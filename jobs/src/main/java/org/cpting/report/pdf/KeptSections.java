package org.cpting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.cpting.report.Section;

/** Keeps headings and introductions on the page of what they stand above. */
final class KeptSections {

  /** A table of more rows breaks over pages, so that it leaves no page half empty. */
  private static final int MOST_ROWS = 25;

  private KeptSections() {}

  /** The same sections in the same order, those that must not be parted taken together. */
  static List<Section> of(List<Section> sections) {
    List<Section> kept = new ArrayList<>();
    List<Section> above = new ArrayList<>();
    for (Section section : sections) {
      if (leads(section)) {
        above.add(section);
      } else if (above.isEmpty() || isLong(section)) {
        kept.addAll(above);
        kept.add(section);
        above.clear();
      } else {
        above.add(section);
        kept.add(new Section.Together(List.copyOf(above)));
        above.clear();
      }
    }
    if (!above.isEmpty()) {
      kept.add(new Section.Together(above));
    }
    return kept;
  }

  private static boolean leads(Section section) {
    return section instanceof Section.Heading
        || (section instanceof Section.Text text && text.style().equals(Section.Text.INTRO));
  }

  private static boolean isLong(Section section) {
    return section instanceof Section.Table table && table.rows().size() > MOST_ROWS;
  }
}
