package org.cpting.report.pdf;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The texts of a prepared row that are meant to be printed. */
final class PreparedTexts {

  /** Components that choose a style or keep rows together. */
  private static final Set<String> UNPRINTED = Set.of("kind", "result", "mark");

  private PreparedTexts() {}

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
