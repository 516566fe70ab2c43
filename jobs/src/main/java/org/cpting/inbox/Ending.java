package org.cpting.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a file breaks off before its own end, as a copy does that is still under way: a ZIP
 * package without the record that ends it, an old workbook shorter than its first page says, a tail
 * of zero bytes where a copying program has reserved the space.
 */
final class Ending {

  private static final int ZIP_ENTRY = 0x04034b50;
  private static final int OLE2 = 0xe011cfd0;
  private static final int OLE2_SECTOR_SHIFT = 0x1e;
  private static final int OLE2_DIRECTORY = 0x30;
  private static final int OLE2_HEADER = 512;
  private static final int SHORT_TAIL = 512;

  private Ending() {}

  static boolean isMissing(Path file) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer head = ZipTail.read(channel, 0, OLE2_HEADER);
      int magic = head.remaining() < Integer.BYTES ? 0 : head.getInt(0);
      return switch (magic) {
        case ZIP_ENTRY -> ZipTail.end(channel) < 0;
        case OLE2 -> head.remaining() < OLE2_HEADER || shorterThanItSays(head, channel.size());
        default -> endsInZeros(channel);
      };
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean shorterThanItSays(ByteBuffer head, long size) {
    int shift = head.getShort(OLE2_SECTOR_SHIFT);
    long directory = head.getInt(OLE2_DIRECTORY);
    return shift >= 9 && shift <= 12 && directory >= 0 && directory + 1 << shift >= size;
  }

  private static boolean endsInZeros(SeekableByteChannel channel) throws IOException {
    if (channel.size() < SHORT_TAIL) {
      return false;
    }
    ByteBuffer tail = ZipTail.read(channel, channel.size() - SHORT_TAIL, SHORT_TAIL);
    while (tail.hasRemaining()) {
      if (tail.get() != 0) {
        return false;
      }
    }
    return true;
  }
}
