package org.cpting.warehouse;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;

/**
 * How a scan reads its columns: the database packs narrow ones into as few numbers as it takes,
 * unpacked here, because fetching a column costs far more than computing with it.
 */
final class ScanPlan {

  private static final int WORD_BITS = 62;

  /**
   * The smallest and the largest value of a narrow column, neither below 0.
   *
   * @param least smallest value
   * @param most largest value
   */
  record Range(int least, int most) {}

  /**
   * A packed column: in which number, where in it, and what turns its code into its value.
   *
   * @param base value of code 0; where the column may have no value, code 0 stands for that
   */
  private record Slot(int word, int target, int shift, long mask, int base, boolean nullable) {}

  /** A column too wide to be packed, a number of its own. */
  private record Wide(int word, int target) {}

  private final FactKind kind;
  private final List<StringBuilder> words = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final List<Wide> wides = new ArrayList<>();
  private int nullableWides;
  private int packedWord = -1;
  private int used;

  /**
   * Plans a scan.
   *
   * @param kind which facts
   * @param columns the columns asked for
   * @param narrow range of each column that is narrow
   */
  ScanPlan(FactKind kind, List<String> columns, Map<String, Range> narrow) {
    this.kind = kind;
    for (int target = 0; target < columns.size(); target++) {
      String column = columns.get(target);
      boolean nullable = FactTables.nullable(kind, column);
      Range range = narrow.get(column);
      if (range == null) {
        wides.add(new Wide(words.size(), target));
        words.add(new StringBuilder(nullable ? "coalesce(" + column + ", ?)" : column));
        nullableWides += nullable ? 1 : 0;
      } else {
        pack(column, target, range, nullable);
      }
    }
  }

  private void pack(String column, int target, Range range, boolean nullable) {
    int base = nullable ? range.least() - 1 : range.least();
    String value = nullable ? "coalesce(%s, %d)".formatted(column, base) : column;
    // The base is taken off here, not by the database: until then the value takes more room.
    if (packedWord < 0 || used + bits(range.most()) > WORD_BITS) {
      packedWord = words.size();
      used = 0;
      words.add(new StringBuilder(value));
    } else {
      words.get(packedWord).append(" + %s * cast(%d as bigint)".formatted(value, 1L << used));
    }
    int bits = bits(range.most() - base);
    slots.add(new Slot(packedWord, target, used, (1L << bits) - 1, base, nullable));
    used += bits;
  }

  private static int bits(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }

  String sql() {
    return "select "
        + (words.isEmpty() ? "0" : String.join(", ", words))
        + " from "
        + kind.table()
        + " where fact_id between ? and ? order by fact_id";
  }

  void bind(PreparedStatement query, int fromFactId, int toFactId) throws SQLException {
    int parameter = 0;
    while (parameter < nullableWides) {
      query.setLong(++parameter, Facts.NULL);
    }
    query.setInt(++parameter, fromFactId);
    query.setInt(++parameter, toFactId);
  }

  /** Makes what takes rows apart; one a scan, as it holds the row it works on. */
  Reader reader() {
    return new Reader(words.size(), slots.toArray(Slot[]::new), wides.toArray(Wide[]::new));
  }

  /** Takes rows apart. */
  static final class Reader {

    private final long[] numbers;
    private final long[] bases;
    private final Slot[] slots;
    private final Wide[] wides;

    private Reader(int words, Slot[] slots, Wide[] wides) {
      this.numbers = new long[words];
      this.bases = new long[words];
      this.slots = slots;
      this.wides = wides;
      for (Slot slot : slots) {
        bases[slot.word] += (long) slot.base << slot.shift;
      }
    }

    void read(ResultSet row, long[] values) throws SQLException {
      for (int word = 0; word < numbers.length; word++) {
        numbers[word] = row.getLong(word + 1) - bases[word];
      }
      for (Wide wide : wides) {
        values[wide.target] = numbers[wide.word];
      }
      for (Slot slot : slots) {
        long code = numbers[slot.word] >>> slot.shift & slot.mask;
        values[slot.target] = code == 0 && slot.nullable ? Facts.NULL : code + slot.base;
      }
    }
  }
}
