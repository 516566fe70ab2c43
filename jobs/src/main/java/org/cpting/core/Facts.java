package org.cpting.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Facts of one kind, as rows of whole numbers in blocks, so that a million of them need neither a
 * million objects nor one contiguous array. {@link #NULL} stands for no value.
 */
public final class Facts {

  /** Marks a value that is not there. */
  public static final long NULL = Long.MIN_VALUE;

  private static final int BLOCK_ROWS = 4096;

  private final FactKind kind;
  private final int width;
  private final List<long[]> blocks = new ArrayList<>();
  private int size;

  public Facts(FactKind kind) {
    this.kind = kind;
    this.width = kind.columns().size();
  }

  public FactKind kind() {
    return kind;
  }

  public int size() {
    return size;
  }

  /** Adds one fact; values in the order of {@link FactKind#columns()}. */
  public void add(long... values) {
    if (values.length != width) {
      throw new IllegalArgumentException(
          kind.table() + " has " + width + " columns, not " + values.length);
    }
    int offset = size % BLOCK_ROWS * width;
    if (offset == 0) {
      // A small return should not cost a large block: grow the first one as needed.
      blocks.add(new long[(size == 0 ? 64 : BLOCK_ROWS) * width]);
    }
    long[] block = blocks.get(blocks.size() - 1);
    if (offset == block.length) {
      block = Arrays.copyOf(block, Math.min(block.length * 4, BLOCK_ROWS * width));
      blocks.set(blocks.size() - 1, block);
    }
    System.arraycopy(values, 0, block, offset, width);
    size++;
  }

  /** Value of a fact, {@link #NULL} if there is none. */
  public long get(int row, int column) {
    return blocks.get(row / BLOCK_ROWS)[row % BLOCK_ROWS * width + column];
  }

  /**
   * Number of facts that lie one after the other from the given fact on, in the array {@link
   * #block} gives.
   */
  public int run(int row) {
    return Math.min(BLOCK_ROWS - row % BLOCK_ROWS, size - row);
  }

  /** The array that holds the given fact at {@link #offset}. */
  public long[] block(int row) {
    return blocks.get(row / BLOCK_ROWS);
  }

  /** Where in its block a fact begins. */
  public int offset(int row) {
    return row % BLOCK_ROWS * width;
  }
}
