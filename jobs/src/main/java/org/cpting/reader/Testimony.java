package org.cpting.reader;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpting.core.SourceRef;

/** What the places of a return say of one thing, in order; titles by their cells. */
final class Testimony {

  static final String FILE = "文件名 file name";
  static final String FOLDER = "文件夹 folder";

  private final Map<String, Set<String>> said = new LinkedHashMap<>();

  /** Whether no place says anything. */
  boolean isSilent() {
    return said.isEmpty();
  }

  /** All that is said. */
  Set<String> all() {
    return said.values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Adds what a place says, if it says anything. */
  Testimony add(String where, Collection<String> says) {
    if (!says.isEmpty()) {
      said.computeIfAbsent(where, any -> new TreeSet<>()).addAll(says);
    }
    return this;
  }

  /**
   * Adds what the titles of a sheet say: each cell that says it first, and all of them for what
   * only all of them say.
   *
   * @param rows how many rows of the sheet are titles
   * @param together what all of them say
   * @param alone what the text of one says, each with the words to show; they name no person, and
   *     are empty where the thing said will do
   */
  void addTitles(
      SheetTop top, int rows, Set<String> together, Function<String, Map<String, String>> alone) {
    String where = "标题 title '" + top.sheet().name() + "'";
    Set<String> left = new TreeSet<>(together);
    for (SheetTop.Title title : top.titleCells(rows)) {
      SourceRef at = new SourceRef("", null, title.row(), title.column());
      String cell = top.sheet().across() ? "" : " " + at.cell();
      alone
          .apply(title.text())
          .forEach(
              (one, words) -> {
                if (left.remove(one)) {
                  add(
                      where + cell + (words.isBlank() ? "" : " “" + words.strip() + "”"),
                      Set.of(one));
                }
              });
    }
    add(where, left);
  }

  /** Each place with what it says. */
  @Override
  public String toString() {
    return said.entrySet().stream()
        .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
        .collect(Collectors.joining("; "));
  }
}
