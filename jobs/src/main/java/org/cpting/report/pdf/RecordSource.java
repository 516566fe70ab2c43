package org.cpting.report.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives records to a template: a field is a record component of the same name, {@code c1}, {@code
 * c2} and so on for the members of a component {@code cells}, or {@code is_x}, which is true where
 * the component {@code kind} says x.
 */
final class RecordSource implements JRRewindableDataSource {

  /** Begins the name of a field that tells whether a row is of a kind. */
  static final String IS = "is_";

  private static final String CELLS = "cells";
  private static final String KIND = "kind";

  /** What a record is made of, looked up once for each class. */
  private static final ClassValue<Map<String, Method>> PARTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> parts = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            parts.put(component.getName(), component.getAccessor());
          }
          return Map.copyOf(parts);
        }
      };

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
    Map<String, Method> parts = PARTS.get(row.getClass());
    String name = field.getName();
    Method part = parts.get(name);
    if (part != null) {
      return read(row, part);
    }
    Method kind = parts.get(KIND);
    if (kind != null && name.startsWith(IS)) {
      return name.substring(IS.length()).equals(read(row, kind));
    }
    Method cells = parts.get(CELLS);
    int cell = cell(name);
    if (cells != null && cell > 0) {
      List<?> values = (List<?>) read(row, cells);
      return cell <= values.size() ? values.get(cell - 1) : "";
    }
    throw new JRException(
        "Field '%s' is no part of %s".formatted(name, row.getClass().getSimpleName()));
  }

  /** Number of the cell that a field asks for; 0 if it asks for none. */
  static int cell(String field) {
    boolean numbered = field.length() > 1 && field.charAt(0) == 'c';
    for (int at = 1; at < field.length() && numbered; at++) {
      numbered = Character.isDigit(field.charAt(at));
    }
    return numbered ? Integer.parseInt(field.substring(1)) : 0;
  }

  private static Object read(Record row, Method part) throws JRException {
    try {
      return part.invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new JRException("Field '" + part.getName() + "' cannot be read", e);
    }
  }
}
