package org.cpting.reader.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cpting.reader.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a text file: its byte-order mark, else strict UTF-8, else strict GB18030, else it
 * is refused. The order matters: GB18030 accepts most UTF-8 and corrupts it silently.
 *
 * @param charset the charset
 * @param mark length of the byte-order mark, which is not part of the text
 */
record Encoding(Charset charset, int mark) {

  private static final int LOOK_AT = 8192;
  private static final int READ_AT_ONCE = 1 << 16;
  private static final int ONE_IN = 16; // a Chinese character may look like one of the other order
  private static final Charset GB18030 = Charset.forName("GB18030");

  static Encoding of(Path file) throws IOException {
    byte[] start = new byte[3];
    int length;
    try (InputStream in = Files.newInputStream(file)) {
      length = in.readNBytes(start, 0, start.length);
    }
    if (length >= 3 && Arrays.equals(start, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    Charset wide = withoutMark(file);
    return wide != null
        ? new Encoding(wide, 0)
        : new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : GB18030, 0);
  }

  /**
   * UTF-16 whose mark was lost, null if it is none: no other text holds the byte 0, and the order
   * of the bytes shows in the separators and line ends, which all stand in the same half.
   */
  private static @Nullable Charset withoutMark(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOK_AT);
    }
    int[] marks = new int[2];
    for (int i = 0; i + 1 < start.length; i += 2) {
      marks[0] += start[i + 1] == 0 && isMark(start[i]) ? 1 : 0;
      marks[1] += start[i] == 0 && isMark(start[i + 1]) ? 1 : 0;
    }
    if (marks[0] > 1 && marks[0] > ONE_IN * marks[1]) {
      return StandardCharsets.UTF_16LE;
    }
    return marks[1] > 1 && marks[1] > ONE_IN * marks[0] ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isMark(byte b) {
    return b == '\t' || b == '\n' || b == '\r' || b == ',' || b == ';' || b == '|' || b == '"';
  }

  /**
   * Reads the text of a file and fails with a {@link java.nio.charset.CharacterCodingException} on
   * what is no text; so a file whose charset is certain need not be decoded twice.
   */
  StrictReader reader(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), READ_AT_ONCE);
    in.skipNBytes(mark);
    if (charset.equals(StandardCharsets.UTF_16LE)) {
      return new StrictReader(new Utf16Reader(in, ByteOrder.LITTLE_ENDIAN));
    }
    if (charset.equals(StandardCharsets.UTF_16BE)) {
      return new StrictReader(new Utf16Reader(in, ByteOrder.BIG_ENDIAN));
    }
    return new StrictReader(new InputStreamReader(in, strict(charset)));
  }

  static Refused unknown() {
    return Refused.because(
        "FILE_CHARSET_UNKNOWN",
        "文件既不是 UTF-8、GB18030 也不是 Unicode 文本，或夹有不可读的字节。",
        "The file is neither UTF-8, GB18030 nor Unicode text, or holds bytes that are no text.",
        "请在 Excel 中另存为“CSV UTF-8”或“Unicode 文本”后重新报送。",
        "Save it from Excel as 'CSV UTF-8' or 'Unicode Text' and send it again.");
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether the whole file is UTF-8, without characters that no text holds. */
  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        chars.clear();
        if (decoder.decode(bytes, chars, end).isError() || holdsControls(chars)) {
          return false;
        }
        bytes.compact();
      }
      return bytes.position() == 0;
    }
  }

  private static boolean holdsControls(CharBuffer chars) {
    char[] array = chars.array();
    for (int i = 0; i < chars.position(); i++) {
      char c = array[i];
      if (isControl(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character stands in no text. */
  static boolean isControl(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1a;
  }
}
