package org.cpting.report.pdf;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cpting.report.Section;
import org.cpting.report.Section.Chart.Form;

/** The texts of a prepared row that are meant to be printed. */
final class PreparedTexts {

  /** Components that choose a style, keep rows together or speak for an image. */
  private static final Set<String> UNPRINTED =
      Set.of("kind", "result", "mark", "rule", "file", "words");

  private PreparedTexts() {}

  /** The texts of a section; those of a chart too. */
  static List<String> of(Section section) {
    List<String> texts = new ArrayList<>();
    if (section instanceof Section.Heading heading) {
      texts.add(heading.text());
    } else if (section instanceof Section.Text text) {
      texts.add(text.text());
    } else if (section instanceof Section.KeyFigures figures) {
      figures.figures().forEach(figure -> texts.addAll(of((Record) figure)));
    } else if (section instanceof Section.Charts charts) {
      charts.charts().forEach(chart -> texts.addAll(of(chart)));
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

  /** Small parts of stacks, and points on the way of a progress, are drawn without their labels. */
  private static List<String> of(Section.Chart chart) {
    List<String> texts = new ArrayList<>(List.of(chart.title(), chart.unit()));
    if (chart.kind() != Form.PROGRESS) {
      texts.addAll(chart.categories());
      chart.series().stream()
          .skip(chart.kind() == Form.STACKS ? chart.series().size() - 1L : 0)
          .forEach(series -> series.points().forEach(point -> texts.add(point.label())));
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

  static Object value(Record row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
