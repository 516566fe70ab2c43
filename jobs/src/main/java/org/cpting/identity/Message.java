package org.cpting.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes to be hashed, put together from texts in UTF-8 without making a text of them first: a
 * million rows are.
 */
final class Message {

  private static final int LONGEST_CHARACTER = 3;

  private byte[] bytes = new byte[256];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Adds a character of ASCII. */
  Message add(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** Adds a text, as {@link String#getBytes} would write it. */
  Message add(String text) {
    int begin = length;
    room(text.length() * LONGEST_CHARACTER);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xc0 | c >> 6);
        bytes[length++] = (byte) (0x80 | c & 0x3f);
      } else if (!Character.isSurrogate(c)) {
        bytes[length++] = (byte) (0xe0 | c >> 12);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | c & 0x3f);
      } else {
        length = begin;
        return rare(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return this;
  }

  /** A text with characters beyond the first 65,536. */
  private Message rare(byte[] text) {
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** Adds a number of two digits. */
  Message twoDigits(int number) {
    return add((char) ('0' + number / 10)).add((char) ('0' + number % 10));
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
