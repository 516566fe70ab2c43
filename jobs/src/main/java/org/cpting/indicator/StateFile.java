package org.cpting.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.cpting.core.LoadedSheet;

/**
 * A tally in a memory-mapped file, with the sheets it counts. A checksum over everything is taken
 * back before the first change and set after the last, so a file that a kill, a power failure or
 * anything else left half-changed is recognised and not used.
 */
final class StateFile {

  private static final long FORMAT = 0x4350_5449_4e47_0001L;
  private static final int CHECKSUM_AT = 8;
  private static final int FINGERPRINT_AT = 16;
  private static final int FINGERPRINT_BYTES = 32;
  private static final int SHEETS_AT = 48;
  private static final int SHEET_ROOM_AT = 56;
  private static final int CAPACITIES_AT = 64;
  private static final int USED_AT = CAPACITIES_AT + PersonTable.PARTS * Long.BYTES;
  private static final int HEADER_BYTES = USED_AT + PersonTable.PARTS * Long.BYTES;
  private static final int SPARE_SHEETS = 4096;

  private final ByteBuffer memory;
  private final Tally tally;

  private StateFile(ByteBuffer memory, Tally tally) {
    this.memory = memory;
    this.tally = tally;
  }

  /** Writes a file anew; the old one stands until the new one is complete. */
  static void write(Path file, byte[] fingerprint, Tally tally, Collection<LoadedSheet> sheets) {
    int room = sheets.size() + SPARE_SHEETS;
    ByteBuffer header = buffer(HEADER_BYTES + room * Long.BYTES);
    header.putLong(0, FORMAT);
    header.put(FINGERPRINT_AT, fingerprint, 0, FINGERPRINT_BYTES);
    header.putLong(SHEET_ROOM_AT, room);
    putSheets(header, sheets);
    List<ByteBuffer> parts = new ArrayList<>(List.of(header, counts(tally)));
    for (int part = 0; part < PersonTable.PARTS; part++) {
      PersonTable table = tally.persons().get(part);
      header.putLong(CAPACITIES_AT + part * Long.BYTES, table.capacity());
      header.putLong(USED_AT + part * Long.BYTES, table.used());
      parts.add(table.memory());
    }
    header.putLong(CHECKSUM_AT, checksum(parts));
    try {
      replace(file, parts);
    } catch (IOException e) {
      throw new UncheckedIOException("The cache of the figures cannot be written: " + file, e);
    }
  }

  private static ByteBuffer counts(Tally tally) {
    int longs =
        tally.sums().capacity() + tally.states().capacity() + tally.firsts().counts().capacity();
    ByteBuffer counts = buffer(longs * Long.BYTES);
    counts
        .asLongBuffer()
        .put(tally.sums().duplicate().clear())
        .put(tally.states().duplicate().clear())
        .put(tally.firsts().counts().duplicate().clear());
    return counts;
  }

  private static void replace(Path file, List<ByteBuffer> parts) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (ByteBuffer part : parts) {
        ByteBuffer rest = part.duplicate().clear();
        while (rest.hasRemaining()) {
          out.write(rest);
        }
      }
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Opens a file for changing; empty if it is not there, damaged, or made for another plan. */
  static Optional<StateFile> open(Path file, byte[] fingerprint, Plan plan) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (channel.size() < HEADER_BYTES || channel.size() > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      ByteBuffer memory =
          channel
              .map(FileChannel.MapMode.READ_WRITE, 0, channel.size())
              .order(ByteOrder.nativeOrder());
      byte[] found = new byte[FINGERPRINT_BYTES];
      memory.get(FINGERPRINT_AT, found);
      boolean fits =
          memory.getLong(0) == FORMAT
              && Arrays.equals(found, fingerprint)
              && memory.getLong(CHECKSUM_AT) == checksum(List.of(memory));
      return fits ? Optional.of(new StateFile(memory, map(memory, plan))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The cache of the figures cannot be read: " + file, e);
    }
  }

  private static Tally map(ByteBuffer memory, Plan plan) {
    Cutter cutter = new Cutter(memory, HEADER_BYTES);
    cutter.cut((int) memory.getLong(SHEET_ROOM_AT) * Long.BYTES);
    ByteBuffer sums = cutter.cut(Tally.sumsSize(plan.frame()) * Long.BYTES);
    ByteBuffer states = cutter.cut(Tally.statesSize(plan.frame()) * Long.BYTES);
    ByteBuffer firsts = cutter.cut(Firsts.size(plan) * Long.BYTES);
    return new Tally(
        plan,
        sums.asLongBuffer(),
        states.asLongBuffer(),
        new Firsts(plan, firsts.asLongBuffer()),
        IntStream.range(0, PersonTable.PARTS)
            .mapToObj(part -> cutter.persons(part, plan))
            .toList());
  }

  /** Cuts the file into its sections, one after the other. */
  private static final class Cutter {

    private final ByteBuffer memory;
    private int at;

    Cutter(ByteBuffer memory, int at) {
      this.memory = memory;
      this.at = at;
    }

    ByteBuffer cut(int bytes) {
      ByteBuffer section = memory.slice(at, bytes).order(ByteOrder.nativeOrder());
      at += bytes;
      return section;
    }

    PersonTable persons(int part, Plan plan) {
      int rules = plan.personRules().size();
      int capacity = (int) memory.getLong(CAPACITIES_AT + part * Long.BYTES);
      int used = (int) memory.getLong(USED_AT + part * Long.BYTES);
      return new PersonTable(cut(capacity * PersonTable.slotBytes(rules)), rules, used);
    }
  }

  Tally tally() {
    return tally;
  }

  /** Fingerprints of the sheets that are counted. */
  Set<Long> sheets() {
    Set<Long> sheets = new HashSet<>();
    for (int i = 0; i < memory.getLong(SHEETS_AT); i++) {
      sheets.add(memory.getLong(HEADER_BYTES + i * Long.BYTES));
    }
    return sheets;
  }

  /** Whether so many sheets can be kept. */
  boolean hasRoomFor(int sheets) {
    return sheets <= memory.getLong(SHEET_ROOM_AT);
  }

  /** To be called before the first change: from now on the file is no good. */
  void begin() {
    memory.putLong(CHECKSUM_AT, 0);
  }

  /** To be called after the last change: the file is good again, and counts these sheets. */
  void commit(Collection<LoadedSheet> sheets) {
    putSheets(memory, sheets);
    for (int part = 0; part < PersonTable.PARTS; part++) {
      memory.putLong(USED_AT + part * Long.BYTES, tally.persons().get(part).used());
    }
    memory.putLong(CHECKSUM_AT, checksum(List.of(memory)));
  }

  private static void putSheets(ByteBuffer memory, Collection<LoadedSheet> sheets) {
    memory.putLong(SHEETS_AT, sheets.size());
    int at = HEADER_BYTES;
    for (LoadedSheet sheet : sheets) {
      memory.putLong(at, fingerprint(sheet));
      at += Long.BYTES;
    }
  }

  /** Tells sheets apart by everything that is known of them. */
  static long fingerprint(LoadedSheet sheet) {
    String key = sheet.kind().table() + sheet.key();
    long hash = 0;
    for (int i = 0; i < key.length(); i++) {
      hash = PersonTable.spread(hash + key.charAt(i) + 1);
    }
    hash = PersonTable.spread(hash + sheet.sheetId());
    hash = PersonTable.spread(hash + sheet.firstFactId());
    return PersonTable.spread(hash + sheet.lastFactId());
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** Checksum of everything behind itself, never 0. */
  private static long checksum(List<ByteBuffer> parts) {
    CRC32C sum = new CRC32C();
    boolean first = true;
    for (ByteBuffer part : parts) {
      sum.update(part.duplicate().clear().position(first ? FINGERPRINT_AT : 0));
      first = false;
    }
    return sum.getValue() + 1;
  }
}
