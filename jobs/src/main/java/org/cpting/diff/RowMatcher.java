package org.cpting.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each row of a return the row of its correction: first those that say the same, wherever
 * they stand; then by the keys of the form, one after the other; what is left by likeness, in the
 * order of the rows.
 */
final class RowMatcher {

  private static final int NONE = -1;

  /** Beyond so many pairs to look at, rows without a key are told as removed and added. */
  private static final long MOST_PAIRS = 4_000_000;

  private final FormSchema schema;
  private final List<ReturnRow> before;
  private final List<ReturnRow> now;
  private final int[] partnerBefore;
  private final int[] partnerNow;

  RowMatcher(FormSchema schema, List<ReturnRow> before, List<ReturnRow> now) {
    this.schema = schema;
    this.before = before;
    this.now = now;
    this.partnerBefore = new int[before.size()];
    this.partnerNow = new int[now.size()];
    Arrays.fill(partnerBefore, NONE);
    Arrays.fill(partnerNow, NONE);
  }

  RowMatcher match() {
    by(row -> row);
    for (List<String> key : schema.keys()) {
      int[] fields = key.stream().mapToInt(schema.fields()::get).toArray();
      by(row -> key(row, fields));
    }
    align();
    return this;
  }

  /** The row that was there before in place of a row now, null if there was none. */
  @Nullable ReturnRow before(int rowNow) {
    return partnerNow[rowNow] == NONE ? null : before.get(partnerNow[rowNow]);
  }

  /** Whether a row is no longer there. */
  boolean removed(int rowBefore) {
    return partnerBefore[rowBefore] == NONE;
  }

  private static @Nullable List<String> key(ReturnRow row, int[] fields) {
    if (row.text(fields[0]).isEmpty()) {
      return null;
    }
    return Arrays.stream(fields).mapToObj(row::text).toList();
  }

  /** Pairs rows with equal keys; of several with one key the first with the first. */
  private void by(Function<ReturnRow, @Nullable Object> key) {
    Map<Object, Deque<Integer>> waiting = new HashMap<>();
    for (int i = 0; i < partnerBefore.length; i++) {
      Object own = partnerBefore[i] == NONE ? key.apply(before.get(i)) : null;
      if (own != null) {
        waiting.computeIfAbsent(own, none -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < partnerNow.length && !waiting.isEmpty(); i++) {
      Object own = partnerNow[i] == NONE ? key.apply(now.get(i)) : null;
      Deque<Integer> found = own == null ? null : waiting.get(own);
      Integer partner = found == null ? null : found.poll();
      if (partner != null) {
        pair(partner, i);
      }
    }
  }

  private void pair(int rowBefore, int rowNow) {
    partnerBefore[rowBefore] = rowNow;
    partnerNow[rowNow] = rowBefore;
  }

  private static List<Integer> left(int[] partners) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == NONE) {
        left.add(i);
      }
    }
    return left;
  }

  /** Pairs what is left so that as much as possible stays the same and the order is kept. */
  private void align() {
    List<Integer> old = left(partnerBefore);
    List<Integer> young = left(partnerNow);
    if (old.isEmpty() || young.isEmpty() || (long) old.size() * young.size() > MOST_PAIRS) {
      return;
    }
    int[][] best = new int[old.size() + 1][young.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = young.size() - 1; j >= 0; j--) {
        int alike = alike(before.get(old.get(i)), now.get(young.get(j)));
        best[i][j] =
            Math.max(
                Math.max(best[i + 1][j], best[i][j + 1]),
                alike == 0 ? 0 : alike + best[i + 1][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() && j < young.size()) {
      if (best[i][j] == best[i + 1][j]) {
        i++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        pair(old.get(i++), young.get(j++));
      }
    }
  }

  /** How many fields of two rows say the same; 0 if it is not half of those that say something. */
  private int alike(ReturnRow one, ReturnRow other) {
    int same = 0;
    int filled = 0;
    for (int field = 0; field < schema.columns().size(); field++) {
      if (!one.text(field).isEmpty() || !other.text(field).isEmpty()) {
        filled++;
        same += one.sameText(field, other) ? 1 : 0;
      }
    }
    return 2 * same >= filled ? same : 0;
  }
}
