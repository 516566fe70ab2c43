package org.cpting.core;

import java.util.List;

/** Reads facts in the order of their ids. */
@FunctionalInterface
public interface FactScanner {

  /**
   * Hands every fact in a range of ids to a visitor.
   *
   * @param kind which facts
   * @param columns which of {@link FactKind#columns()}
   * @param fromFactId first id
   * @param toFactId last id
   * @param visitor takes each fact
   */
  void scan(FactKind kind, List<String> columns, int fromFactId, int toFactId, FactVisitor visitor);
}
