package org.cpting.reader.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  private static final Encoding GB18030 = new Encoding(Charset.forName("GB18030"), 0);
  private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

  @TempDir private Path folder;

  private Encoding of(byte[] bytes) throws IOException {
    return Encoding.of(Files.write(folder.resolve("a.csv"), bytes));
  }

  private Encoding of(int... bytes) throws IOException {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return of(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\n", "\r", ",", ";", "|", "\""})
  void utf16WhoseMarkWasLostIsKnownByAnySeparatorOrLineEnd(String mark) throws IOException {
    String text = "县区" + mark + "姓名" + mark + "备注";
    assertThat(of(text.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new Encoding(StandardCharsets.UTF_16LE, 0));
    assertThat(of(text.getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(new Encoding(StandardCharsets.UTF_16BE, 0));
  }

  @Test
  void oneSeparatorIsNoProofOfUtf16() throws IOException {
    assertThat(of("县区,姓名".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(GB18030);
    assertThat(of("县区,姓名".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(GB18030);
  }

  @Test
  void halfAMarkIsNone() throws IOException {
    assertThat(of(0xFF)).isEqualTo(GB18030);
    assertThat(of(0xFE)).isEqualTo(GB18030);
    assertThat(of(0xFF, 'a')).isEqualTo(GB18030);
    assertThat(of(0xFE, 'a')).isEqualTo(GB18030);
    assertThat(of(0xEF, 0xBB)).isEqualTo(GB18030);
    assertThat(of(0xFF, 0xFE)).isEqualTo(new Encoding(StandardCharsets.UTF_16LE, 2));
    assertThat(of(0xFE, 0xFF)).isEqualTo(new Encoding(StandardCharsets.UTF_16BE, 2));
    assertThat(of(0xEF, 0xBB, 0xBF)).isEqualTo(new Encoding(StandardCharsets.UTF_8, 3));
    assertThat(of()).isEqualTo(UTF_8);
  }

  @Test
  void whatHoldsCharactersOfNoTextIsNotUtf8() throws IOException {
    assertThat(of('a', '\t', '\r', '\n', '\f', 0x1a)).isEqualTo(UTF_8);
    assertThat(of('a', 1)).isEqualTo(GB18030);
  }

  @Test
  void charactersAreReadOneByOneToo() throws IOException {
    try (StrictReader reader = new StrictReader(new StringReader("县"))) {
      assertThat(reader.read()).isEqualTo('县');
      assertThat(reader.read()).isEqualTo(-1);
    }
    try (StrictReader reader = new StrictReader(new StringReader("\u0001"))) {
      assertThatThrownBy(reader::read).isInstanceOf(CharacterCodingException.class);
    }
  }
}
