package org.cpting.definition;

import java.util.List;

/** What a file of definitions holds; every part knows its line, from 1 (0 if it has none). */
sealed interface Tree {

  int line();

  /**
   * A single value.
   *
   * @param text the value as written
   * @param missing whether nothing is written, or a word for nothing
   */
  record Scalar(int line, String text, boolean missing) implements Tree {}

  /** Values in an order. */
  record Sequence(int line, List<Tree> items) implements Tree {}

  /**
   * Values by key, in the file's order; a key may be there twice, which is for readers to refuse.
   */
  record Mapping(int line, List<Entry> entries) implements Tree {}

  /** A key with its value. */
  record Entry(Tree key, Tree value) {}
}
