package org.cpting.reader.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.MalformedInputException;

/**
 * Reads UTF-16 many characters at a time, where Java's decoder takes one after the other; as strict
 * as that: half a character or half a pair is malformed.
 */
final class Utf16Reader extends Reader {

  private static final int SIZE = 1 << 14;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
  private CharBuffer chars;
  private boolean afterHigh;

  Utf16Reader(InputStream in, ByteOrder order) {
    this.in = in;
    bytes.order(order).flip();
    chars = bytes.asCharBuffer();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!chars.hasRemaining() && !fill()) {
      return -1;
    }
    int read = Math.min(length, chars.remaining());
    chars.get(buffer, offset, read);
    for (int i = offset; i < offset + read; i++) {
      if (buffer[i] >= Character.MIN_SURROGATE || afterHigh) {
        check(buffer[i]);
      }
    }
    return read;
  }

  private void check(char c) throws MalformedInputException {
    if (Character.isLowSurrogate(c) != afterHigh) {
      throw new MalformedInputException(Character.BYTES);
    }
    afterHigh = Character.isHighSurrogate(c);
  }

  /** Reads on; false at the end. */
  private boolean fill() throws IOException {
    // What is left is the first half of a character, or nothing.
    bytes.position(bytes.limit() - (bytes.limit() & 1)).compact();
    int read = 0;
    while (bytes.position() < Character.BYTES && read >= 0) {
      read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + Math.max(0, read));
    }
    bytes.flip();
    chars = bytes.asCharBuffer();
    if (read < 0 && (bytes.hasRemaining() || afterHigh)) {
      throw new MalformedInputException(1);
    }
    return chars.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
