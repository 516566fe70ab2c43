package org.cpting.report.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives records to a template: a field is a record component of the same name, or {@code c1},
 * {@code c2} and so on for the members of a component {@code cells}.
 */
final class RecordSource implements JRRewindableDataSource {

  private static final String CELLS = "cells";

  private final List<? extends Record> rows;
  private int position = -1;

  RecordSource(List<? extends Record> rows) {
    this.rows = rows;
  }

  @Override
  public void moveFirst() {
    position = -1;
  }

  @Override
  public boolean next() {
    return ++position < rows.size();
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) throws JRException {
    Record row = rows.get(position);
    Map<String, RecordComponent> components = new HashMap<>();
    Arrays.stream(row.getClass().getRecordComponents())
        .forEach(component -> components.put(component.getName(), component));
    RecordComponent component = components.get(field.getName());
    if (component != null) {
      return read(row, component);
    }
    RecordComponent cells = components.get(CELLS);
    if (cells != null && field.getName().matches("c\\d+")) {
      List<?> values = (List<?>) read(row, cells);
      int index = Integer.parseInt(field.getName().substring(1)) - 1;
      return index < values.size() ? values.get(index) : "";
    }
    throw new JRException(
        "Field '%s' is no part of %s".formatted(field.getName(), row.getClass().getSimpleName()));
  }

  private static Object read(Record row, RecordComponent component) throws JRException {
    try {
      return component.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new JRException("Field '" + component.getName() + "' cannot be read", e);
    }
  }
}
