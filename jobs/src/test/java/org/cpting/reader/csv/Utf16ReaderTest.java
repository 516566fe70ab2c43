package org.cpting.reader.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Java's strict decoder reads is read, and what it refuses is refused. */
class Utf16ReaderTest {

  private static final String REFUSED = "refused";

  /** Gives few bytes at a time, as a network drive does. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 3));
    }
  }

  private static String read(Reader reader) throws IOException {
    try (reader) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (CharacterCodingException e) {
      return REFUSED;
    }
  }

  private static void same(byte[] bytes, Charset charset, ByteOrder order) throws IOException {
    Reader java =
        new InputStreamReader(
            new ByteArrayInputStream(bytes),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    String expected = read(java);
    for (InputStream in : new InputStream[] {new ByteArrayInputStream(bytes), new Trickle(bytes)}) {
      assertThat(read(new Utf16Reader(in, order))).isEqualTo(expected);
    }
  }

  private static void same(byte[] bytes) throws IOException {
    same(bytes, StandardCharsets.UTF_16LE, ByteOrder.LITTLE_ENDIAN);
    same(bytes, StandardCharsets.UTF_16BE, ByteOrder.BIG_ENDIAN);
  }

  @Test
  void textIsReadAsJavaReadsIt() throws IOException {
    String text = "县区\t姓名\t𠀀𠮷\r\n" + "长沙县\t张三\t2011-05-03\r\n".repeat(2_000);
    same(
        text.getBytes(StandardCharsets.UTF_16LE),
        StandardCharsets.UTF_16LE,
        ByteOrder.LITTLE_ENDIAN);
    same(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE, ByteOrder.BIG_ENDIAN);
    assertThat(
            read(
                new Utf16Reader(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)),
                    ByteOrder.LITTLE_ENDIAN)))
        .isEqualTo(text);
  }

  @Test
  void halvesOfCharactersAndPairsAreRefusedAsJavaRefusesThem() throws IOException {
    for (String text :
        new String[] {"", "a", "\ud840", "\udc00", "a\ud840b", "\ud840\ud840\udc00", "\ufffe"}) {
      byte[] bytes = new byte[text.length() * 2];
      for (int i = 0; i < text.length(); i++) {
        bytes[2 * i] = (byte) text.charAt(i);
        bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
      }
      same(bytes);
    }
    same(new byte[] {65});
    same(new byte[] {65, 0, 66});
  }

  @Test
  void anyBytesAtAllAreTreatedAsJavaTreatsThem() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      for (int j = 1; j < bytes.length; j += 2) {
        if (random.nextInt(3) > 0) {
          bytes[j] = (byte) (0xd6 + random.nextInt(10));
        }
      }
      same(bytes);
    }
  }
}
