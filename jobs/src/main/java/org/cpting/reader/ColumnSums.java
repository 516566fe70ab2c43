package org.cpting.reader;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the columns of a sheet, since its first row and since its last subtotal, to check the
 * totals it states.
 */
final class ColumnSums {

  private static final Pattern ROWS_COUNTED = Pattern.compile("(\\d{1,9})(?:人次|条|行|笔)");

  /** Over which rows a total goes. */
  enum Span {
    /** Since the header. */
    ALL,
    /** Since the last subtotal. */
    BLOCK,
    /** Since the last row for a place above the counties. */
    GROUP
  }

  private final boolean[] numbers;
  private final BigDecimal[] closed;
  private final BigDecimal[] block;
  private final BigDecimal[] beforeGroup;
  private int closedRows;
  private int blockRows;
  private int rowsBeforeGroup;

  ColumnSums(FormSchema schema) {
    int size = schema.columns().size();
    numbers = new boolean[size];
    closed = new BigDecimal[size];
    block = new BigDecimal[size];
    beforeGroup = new BigDecimal[size];
    for (int i = 0; i < size; i++) {
      numbers[i] =
          switch (schema.column(i).type()) {
            case COUNT, AMOUNT, MONEY -> true;
            default -> false;
          };
    }
    Arrays.fill(closed, BigDecimal.ZERO);
    Arrays.fill(block, BigDecimal.ZERO);
    Arrays.fill(beforeGroup, BigDecimal.ZERO);
  }

  boolean isNumber(int field) {
    return numbers[field];
  }

  void add(int field, Value value) {
    if (numbers[field] && value instanceof Value.Quantity quantity) {
      block[field] = block[field].add(quantity.number());
    }
  }

  void countRow() {
    blockRows++;
  }

  BigDecimal sum(int field, Span span) {
    return switch (span) {
      case ALL -> closed[field].add(block[field]);
      case BLOCK -> block[field];
      case GROUP -> closed[field].add(block[field]).subtract(beforeGroup[field]);
    };
  }

  BigDecimal rows(Span span) {
    return BigDecimal.valueOf(
        switch (span) {
          case ALL -> closedRows + blockRows;
          case BLOCK -> blockRows;
          case GROUP -> closedRows + blockRows - rowsBeforeGroup;
        });
  }

  void beginGroup() {
    Arrays.setAll(beforeGroup, i -> sum(i, Span.ALL));
    rowsBeforeGroup = closedRows + blockRows;
  }

  void closeBlock() {
    Arrays.setAll(closed, i -> closed[i].add(block[i]));
    closedRows += blockRows;
    Arrays.fill(block, BigDecimal.ZERO);
    blockRows = 0;
  }

  /** The number of rows that a text such as 37人次 states, null if it states none. */
  static @Nullable BigDecimal countOf(String raw) {
    Matcher matcher = ROWS_COUNTED.matcher(Words.key(raw));
    return matcher.matches() ? new BigDecimal(matcher.group(1)) : null;
  }
}
