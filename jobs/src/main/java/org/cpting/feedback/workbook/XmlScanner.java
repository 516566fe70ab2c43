package org.cpting.feedback.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts XML into tags and what stands between them, byte for byte: what is not changed is copied as
 * it was written, with its prefixes, quotes and white space. It does not check that tags match;
 * drawings of comments in Excel's files do not always.
 */
final class XmlScanner implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[BUFFER];
  private int start;
  private int end;
  private int filled;
  private boolean over;
  private int nameFrom;
  private int nameTo;

  XmlScanner(InputStream in) throws IOException {
    this.in = in;
    fill();
    if (filled >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff) {
      throw new IOException("The part is not written in UTF-8");
    }
  }

  /** Cuts a text that is in memory. */
  static XmlScanner of(String xml) throws IOException {
    return new XmlScanner(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads a whole part, whatever its charset, as text without a byte-order mark. */
  static String read(InputStream in) throws IOException {
    byte[] all = in.readAllBytes();
    Charset charset = StandardCharsets.UTF_8;
    if (all.length > 1 && (all[0] & 0xff) + (all[1] & 0xff) == 0xfe + 0xff) {
      charset = StandardCharsets.UTF_16;
    }
    String text = new String(all, charset);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return charset.equals(StandardCharsets.UTF_8)
        ? text
        : text.replaceFirst("encoding=([\"'])[^\"']*\\1", "encoding=\"UTF-8\"");
  }

  /** Moves to the next tag or text; false at the end. */
  boolean next() throws IOException {
    forget();
    start = end;
    if (start == filled && !fill()) {
      return false;
    }
    if (bytes[start] != '<') {
      end = start + 1;
      while (byteAt(end) >= 0 && bytes[end] != '<') {
        end++;
      }
      nameFrom = nameTo = start;
      return true;
    }
    if (startsWith("<!--")) {
      endAfter("-->");
    } else if (startsWith("<![CDATA[")) {
      endAfter("]]>");
    } else if (startsWith("<?")) {
      endAfter("?>");
    } else {
      endOfTag();
      return true;
    }
    nameFrom = nameTo = start;
    return true;
  }

  private void endOfTag() throws IOException {
    int at = start + 1;
    int quote = 0;
    for (int c = byteAt(at); ; c = byteAt(++at)) {
      if (c < 0) {
        throw new IOException("A tag does not end");
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    end = at + 1;
    nameFrom = bytes[start + 1] == '/' ? start + 2 : start + 1;
    nameTo = nameFrom;
    int local = nameFrom;
    for (byte c = bytes[nameTo]; c > ' ' && c != '>' && c != '/' || c < 0; c = bytes[++nameTo]) {
      if (c == ':') {
        local = nameTo + 1;
      }
    }
    nameFrom = local;
  }

  private boolean startsWith(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (byteAt(start + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void endAfter(String text) throws IOException {
    int last = text.length() - 1;
    for (int at = start + last; byteAt(at) >= 0; at++) {
      int i = 0;
      while (i <= last && bytes[at - last + i] == text.charAt(i)) {
        i++;
      }
      if (i > last) {
        end = at + 1;
        return;
      }
    }
    throw new IOException("A remark does not end");
  }

  /** The byte at a place of the buffer, read if need be; -1 at the end. Moves what is kept. */
  private int byteAt(int at) throws IOException {
    if (at < filled || fill() && at < filled) {
      return bytes[at] & 0xff;
    }
    return -1;
  }

  private boolean fill() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("Given up while a part was cut");
    }
    if (over) {
      return false;
    }
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int read = in.read(bytes, filled, bytes.length - filled);
    over = read < 0;
    filled += Math.max(0, read);
    return read > 0;
  }

  /** Forgets what was passed, so that the buffer does not grow. */
  private void forget() {
    if (end > BUFFER / 2) {
      System.arraycopy(bytes, end, bytes, 0, filled - end);
      filled -= end;
      start = 0;
      end = 0;
    }
  }

  boolean isTag() {
    return nameTo > nameFrom;
  }

  /** Whether it is the end of an element, as {@code </row>}. */
  boolean closes() {
    return isTag() && bytes[start + 1] == '/';
  }

  /** Whether it is the beginning of an element, as {@code <row>} or {@code <row/>}. */
  boolean opens() {
    return isTag() && bytes[start + 1] != '/';
  }

  /** Whether it is an element without content, as {@code <row/>}. */
  boolean isEmpty() {
    return isTag() && bytes[end - 2] == '/';
  }

  /** Whether it is a tag of this name, whatever its prefix. */
  boolean is(String name) {
    int length = name.length();
    if (nameTo - nameFrom != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[nameFrom + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Name of the tag without its prefix. */
  String name() {
    return new String(bytes, nameFrom, nameTo - nameFrom, StandardCharsets.UTF_8);
  }

  /** Prefix of the tag with its colon, empty if it has none. */
  String prefix() {
    int from = start + (bytes[start + 1] == '/' ? 2 : 1);
    return new String(bytes, from, nameFrom - from, StandardCharsets.UTF_8);
  }

  /** The tag or text as written. */
  String text() {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** Value of an attribute of the tag, entities as written; null if there is none. */
  @org.jspecify.annotations.Nullable
  String attribute(String name) {
    return Tag.attribute(text(), name);
  }

  void copyTo(OutputStream out) throws IOException {
    out.write(bytes, start, end - start);
  }

  /** Copies this token and all that follows. */
  void copyRest(OutputStream out) throws IOException {
    out.write(bytes, start, filled - start);
    in.transferTo(out);
    over = true;
    end = filled;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
