package org.cpting.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cpting.definition.Headings;

/** The words that tell rows of data from totals, footers, examples and parts of totals. */
final class RowWords {

  private static final String OF_WHICH = "其中";
  private static final int LONGEST_LABEL = 24;

  private final Set<String> totals;
  private final Set<String> subtotals;
  private final Set<String> footers;
  private final Set<String> examples;
  private final String[] totalWords;
  private final BitSet totalStarts = new BitSet();

  /** First characters of the words that {@link #shown} looks for: most rows begin with another. */
  private final BitSet shownStarts = new BitSet();

  RowWords(Headings headings) {
    totals = keys(headings.totals());
    subtotals = keys(headings.subtotals());
    footers = keys(headings.footers());
    examples = keys(headings.examples());
    List<String> words = new ArrayList<>(totals);
    words.addAll(subtotals);
    totalWords = words.toArray(new String[0]);
    for (String word : totalWords) {
      totalStarts.set(word.charAt(0));
    }
    shownStarts.set(OF_WHICH.charAt(0));
    for (String example : examples) {
      shownStarts.set(example.charAt(0));
    }
  }

  /** The keys of words, see {@link Words#key}. */
  static Set<String> keys(List<String> words) {
    Set<String> keys = new HashSet<>();
    for (String word : words) {
      keys.add(Words.key(word));
    }
    return keys;
  }

  /** Whether a word for a total or subtotal stands in a text; quick, to be asked first. */
  boolean mentionsTotal(String text) {
    String key = Words.key(text);
    for (int i = 0; i < key.length(); i++) {
      if (totalStarts.get(key.charAt(i)) && totalAt(key, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean totalAt(String key, int position) {
    for (String word : totalWords) {
      if (key.startsWith(word, position)) {
        return true;
      }
    }
    return false;
  }

  boolean isTotal(String text) {
    return isOne(totals, text);
  }

  /** Whether a text labels a subtotal; the total of one place (××区合计) is one too. */
  boolean isSubtotal(String text) {
    String key = label(text);
    return isOne(subtotals, text)
        || !isTotal(text) && Words.hasChinese(key) && Stream.of(totalWords).anyMatch(key::endsWith);
  }

  private static boolean isOne(Set<String> words, String text) {
    if (words.contains(label(text))) {
      return true;
    }
    List<String> halves = Words.halves(text);
    return halves.size() == 2 && halves.stream().allMatch(half -> words.contains(label(half)));
  }

  /** A label without its colon, and without what stands in brackets behind it: 合计(人次). */
  private static String label(String text) {
    String key = Words.key(text);
    String plain = key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    int bracket = plain.endsWith(")") ? plain.lastIndexOf('(') : -1;
    return bracket > 0 ? plain.substring(0, bracket) : plain;
  }

  /** What a row is whose first text is this, as far as that text alone tells. */
  RowSorter.Kind shown(String text) {
    if (text.length() > LONGEST_LABEL) {
      return RowSorter.Kind.DATA;
    }
    String key = Words.key(text);
    if (key.isEmpty() || !shownStarts.get(key.charAt(0))) {
      return RowSorter.Kind.DATA;
    }
    int colon = key.indexOf(':');
    return key.startsWith(OF_WHICH)
        ? RowSorter.Kind.OF_WHICH
        : examples.contains(label(text)) || colon > 0 && examples.contains(key.substring(0, colon))
            ? RowSorter.Kind.EXAMPLE
            : RowSorter.Kind.DATA;
  }

  /** Whether a text begins a footer. */
  boolean isFooter(String text) {
    String key = Words.key(text);
    return footers.stream().anyMatch(key::startsWith);
  }
}
