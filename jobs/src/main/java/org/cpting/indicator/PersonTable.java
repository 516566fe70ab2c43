package org.cpting.indicator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.cpting.core.Facts;

/**
 * First qualifying services: for each person and province, and each person rule, when and in which
 * cell a person first counted. An open-addressing hash table in plain memory or a mapped file, so
 * that a million persons cost neither objects nor garbage.
 *
 * <p>A {@code first} is one number of which the larger is the earlier; 0 means never. On one day
 * the lower cell wins, so the outcome does not depend on the order facts arrive in.
 */
final class PersonTable {

  private static final int CELL_BITS = 8;
  private static final int DAY_BITS = 7;
  private static final int CELL_MASK = (1 << CELL_BITS) - 1;
  private static final int HEAD_BYTES = 12;
  private static final int KIND_SHIFT = 16;
  private static final int PROVINCE_MASK = (1 << KIND_SHIFT) - 1;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** The highest bits of a spread key tell the part of the table, the next ones the slot. */
  private static final int PART_BITS = 1;

  /** Keys of a bucket lie near one another, so entering them bucket by bucket stays in cache. */
  private static final int BUCKET_BITS = 6;

  static final int PARTS = 1 << PART_BITS;
  static final int BUCKETS = 1 << BUCKET_BITS;

  private final int rules;
  private final int slotBytes;
  private ByteBuffer memory;
  private int mask;
  private int homeShift;
  private int used;

  /**
   * A table in the given memory, which is zeroed or holds a table of the same shape.
   *
   * @param memory capacity times {@link #slotBytes}; the capacity is a power of two
   * @param rules number of person rules
   * @param used slots in use
   */
  PersonTable(ByteBuffer memory, int rules, int used) {
    this.rules = rules;
    this.slotBytes = slotBytes(rules);
    this.memory = memory.order(ByteOrder.nativeOrder());
    setCapacity(memory.capacity() / slotBytes);
    this.used = used;
  }

  private void setCapacity(int slots) {
    mask = slots - 1;
    homeShift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
  }

  static PersonTable ofCapacity(int capacity, int rules) {
    return new PersonTable(
        ByteBuffer.allocateDirect(Math.multiplyExact(capacity, slotBytes(rules))), rules, 0);
  }

  static int slotBytes(int rules) {
    return (HEAD_BYTES + Integer.BYTES * rules + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
  }

  /** Packs quarter, day within the quarter and cell; a larger number is an earlier first. */
  static int first(int quarter, int day, int cell) {
    return Integer.MAX_VALUE - ((quarter << DAY_BITS | day) << CELL_BITS | cell);
  }

  static int quarterOf(int first) {
    return (Integer.MAX_VALUE - first) >>> (CELL_BITS + DAY_BITS);
  }

  static int cellOf(int first) {
    return (Integer.MAX_VALUE - first) & CELL_MASK;
  }

  /** Part of the table a person belongs to, 0 to {@link #PARTS}. */
  static int part(long key) {
    return (int) (spread(key) >>> Long.SIZE - PART_BITS);
  }

  /** Bucket of a person, 0 to {@link #BUCKETS}; the buckets of a part follow one another. */
  static int bucket(long key) {
    return (int) (spread(key) >>> Long.SIZE - BUCKET_BITS);
  }

  /** Spreads keys evenly over all bits, whatever they were made by. */
  static long spread(long key) {
    long mixed = key * MIX;
    return (mixed ^ mixed >>> 32) * MIX;
  }

  int used() {
    return used;
  }

  int capacity() {
    return mask + 1;
  }

  ByteBuffer memory() {
    return memory;
  }

  /** Whether so many more entries fit without the table becoming slow. */
  boolean hasRoomFor(long more) {
    return used + more <= (long) capacity() * 7 / 8;
  }

  /** Whether there is more than what {@link #hasRoomFor} would just allow. */
  boolean isRoomy() {
    return used < capacity() / 4 * 3;
  }

  /** Slot of a person in a province, made if there is none; fails if the table is full. */
  int slot(long key, int province, int keyKind) {
    if (key == Facts.NULL) {
      throw new IllegalStateException("A service without person key");
    }
    long stored = key ^ Facts.NULL; // so that an empty slot is all zero
    int slot = home(key);
    while (true) {
      long there = memory.getLong(slot * slotBytes);
      if (there == stored && province(slot) == province) {
        return slot;
      }
      if (there == 0) {
        return claim(slot, stored, province, keyKind);
      }
      slot = slot + 1 & mask;
    }
  }

  private int claim(int slot, long stored, int province, int keyKind) {
    if (used == mask) {
      throw new IllegalStateException("The person table is full");
    }
    memory.putLong(slot * slotBytes, stored);
    memory.putInt(slot * slotBytes + Long.BYTES, keyKind << KIND_SHIFT | province);
    used++;
    return slot;
  }

  private int home(long key) {
    return (int) (spread(key) << PART_BITS >>> homeShift);
  }

  boolean isUsed(int slot) {
    return memory.getLong(slot * slotBytes) != 0;
  }

  int province(int slot) {
    return memory.getInt(slot * slotBytes + Long.BYTES) & PROVINCE_MASK;
  }

  int keyKind(int slot) {
    return memory.getInt(slot * slotBytes + Long.BYTES) >>> KIND_SHIFT;
  }

  int first(int slot, int rule) {
    return memory.getInt(slot * slotBytes + HEAD_BYTES + rule * Integer.BYTES);
  }

  void put(int slot, int rule, int first) {
    memory.putInt(slot * slotBytes + HEAD_BYTES + rule * Integer.BYTES, first);
  }

  /** The earliest first of the person in a slot, over all provinces. */
  int firstAnywhere(int slot, int rule) {
    long key = memory.getLong(slot * slotBytes);
    int best = 0;
    for (int at = home(key ^ Facts.NULL); ; at = at + 1 & mask) {
      long there = memory.getLong(at * slotBytes);
      if (there == 0) {
        return best;
      }
      if (there == key) {
        best = Math.max(best, first(at, rule));
      }
    }
  }

  /** Whether no slot before this one holds the same person. */
  boolean leads(int slot) {
    long key = memory.getLong(slot * slotBytes);
    int at = home(key ^ Facts.NULL);
    while (at != slot && memory.getLong(at * slotBytes) != key) {
      at = at + 1 & mask;
    }
    return at == slot;
  }

  /** Doubles the capacity, in plain memory. */
  void grow() {
    ByteBuffer old = memory;
    int slots = capacity();
    int bytes = Math.multiplyExact(slots * 2, slotBytes);
    memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    setCapacity(slots * 2);
    used = 0;
    for (int slot = 0; slot < slots; slot++) {
      long stored = old.getLong(slot * slotBytes);
      if (stored != 0) {
        int place = old.getInt(slot * slotBytes + Long.BYTES);
        int copy = slot(stored ^ Facts.NULL, place & PROVINCE_MASK, place >>> KIND_SHIFT);
        for (int rule = 0; rule < rules; rule++) {
          put(copy, rule, old.getInt(slot * slotBytes + HEAD_BYTES + rule * Integer.BYTES));
        }
      }
    }
  }
}
