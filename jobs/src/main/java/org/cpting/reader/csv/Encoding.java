package org.cpting.reader.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cpting.reader.Refused;

/**
 * The charset of a text file: its byte-order mark, else strict UTF-8, else strict GB18030, else it
 * is refused. The order matters: GB18030 accepts most UTF-8 and corrupts it silently.
 *
 * @param charset the charset
 * @param mark length of the byte-order mark, which is not part of the text
 */
record Encoding(Charset charset, int mark) {

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
    return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : GB18030, 0);
  }

  /**
   * Reads the text of a file and fails with a {@link java.nio.charset.CharacterCodingException} on
   * what is no text; so a file whose charset is certain need not be decoded twice.
   */
  StrictReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
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
