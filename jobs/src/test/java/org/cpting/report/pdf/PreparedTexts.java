package org.cpting.report.pdf;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cpting.report.Section;

/** The texts of a prepared row that are meant to be printed. */
final class PreparedTexts {

  /** Components that choose a style or keep rows together. */
  private static final Set<String> UNPRINTED = Set.of("kind", "result", "mark");

  private PreparedTexts() {}

  /** The texts of a section; of a chart those around it, for its labels are drawn. */
  static List<String> of(Section section) {
    List<String> texts = new ArrayList<>();
    if (section instanceof Section.Heading heading) {
      texts.add(heading.text());
    } else if (section instanceof Section.Text text) {
      texts.add(text.text());
    } else if (section instanceof Section.KeyFigures figures) {
      figures.figures().forEach(figure -> texts.addAll(of((Record) figure)));
    } else if (section instanceof Section.Charts charts) {
      charts.charts().forEach(chart -> texts.add(chart.title()));
    } else if (section instanceof Section.Model model) {
      model.boxes().forEach(box -> texts.add(box.text()));
    } else if (section instanceof Section.Table table) {
      table.head().forEach(row -> row.forEach(cell -> texts.add(cell.text())));
      for (Section.Row row : table.rows()) {
        row.cells().forEach(cell -> texts.addAll(Arrays.asList(cell.split("\n", -1))));
      }
    }
    return texts;
  }

  static List<String> of(Record row) {
    List<String> texts = new ArrayList<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      if (!UNPRINTED.contains(component.getName())) {
        Object value = value(row, component);
        texts.addAll(
            value instanceof List<?> cells
                ? cells.stream().map(String::valueOf).toList()
                : Arrays.asList(String.valueOf(value).split("\n", -1)));
      }
    }
    return texts;
  }

  private static Object value(Record row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
