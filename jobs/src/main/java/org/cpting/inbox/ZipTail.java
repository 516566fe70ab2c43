package org.cpting.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the end of a ZIP: looked at before any library reads the directory, which may be
 * made to exhaust the memory.
 *
 * @param directoryBytes size of the directory as it lies in the file, whatever the ZIP says
 * @param names names in the beginning of the directory, in Latin letters
 */
record ZipTail(long directoryBytes, List<String> names) {

  private static final int ENTRY = 0x04034b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int DIRECTORY_ENTRY_LENGTH = 46;
  private static final int LOOK_AT = 1 << 20;

  /** The end of a ZIP; null if the file is none or breaks off. */
  static @Nullable ZipTail of(Path file) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer head = read(channel, 0, Integer.BYTES);
      if (head.remaining() < Integer.BYTES || head.getInt(0) != ENTRY && head.getInt(0) != END) {
        return null;
      }
      long end = end(channel);
      return end < 0 ? null : of(channel, end);
    } catch (IOException e) {
      return null;
    }
  }

  /** Position of the record that ends a ZIP; -1 if there is none. */
  static long end(SeekableByteChannel channel) throws IOException {
    long from = Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT);
    ByteBuffer tail = read(channel, from, END_LENGTH + LONGEST_COMMENT);
    for (int i = tail.remaining() - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        return from + i;
      }
    }
    return -1;
  }

  private static ZipTail of(SeekableByteChannel channel, long end) throws IOException {
    ByteBuffer record = read(channel, end, END_LENGTH);
    long size = Integer.toUnsignedLong(record.getInt(12));
    long offset = Integer.toUnsignedLong(record.getInt(16));
    boolean inFile = offset < end && size <= end;
    long begin = inFile ? Math.min(offset, end - size) : 0;
    return new ZipTail(end - begin, names(read(channel, end - Math.min(size, end), LOOK_AT)));
  }

  private static List<String> names(ByteBuffer directory) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at + DIRECTORY_ENTRY_LENGTH <= directory.limit()
        && directory.getInt(at) == DIRECTORY_ENTRY) {
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int more =
          Short.toUnsignedInt(directory.getShort(at + 30))
              + Short.toUnsignedInt(directory.getShort(at + 32));
      int from = at + DIRECTORY_ENTRY_LENGTH;
      if (from + name > directory.limit()) {
        break;
      }
      byte[] bytes = new byte[name];
      directory.get(from, bytes);
      names.add(new String(bytes, StandardCharsets.ISO_8859_1));
      at = from + name + more;
    }
    return names;
  }

  static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(from);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // A channel may hand over less than is asked for.
    }
    return bytes.flip();
  }
}
