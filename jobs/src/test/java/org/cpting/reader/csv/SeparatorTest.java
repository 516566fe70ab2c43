package org.cpting.reader.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatorTest {

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void theSeparatorIsTheOneThatSplitsRecordsEvenly(char separator) throws IOException {
    String text = "县,姓名,性别\n五华区,张三,女\n盘龙区,李四,男\n".replace(',', separator);
    assertThat(Separator.find(new StringReader(text))).isEqualTo(separator);
  }

  @Test
  void commasInRemarksAreNoSeparators() throws IOException {
    assertThat(Separator.find(new StringReader("a\tb\nx, y, z, u\t1\nv, w, x, y, z\t2\n")))
        .isEqualTo('\t');
  }

  @Test
  void thousandsSeparatorsAreNoSeparators() throws IOException {
    assertThat(Separator.find(new StringReader("a;b;c\n1;2;1,234\n3;4;5,678\n"))).isEqualTo(';');
  }

  @Test
  void whatStandsInQuotesDoesNotCount() throws IOException {
    assertThat(Separator.find(new StringReader("a;\"x,y\n,z\"\nb;\"u,v,w\"\n"))).isEqualTo(';');
  }

  @Test
  void aTitleWithCommasDoesNotCount() throws IOException {
    assertThat(Separator.find(new StringReader("a, b, c, d, e, f\nx\ty\n1\t2\n"))).isEqualTo('\t');
  }

  @Test
  void aFileWithoutSeparatorsHasCommas() throws IOException {
    assertThat(Separator.find(new StringReader("nothing"))).isEqualTo(',');
  }
}
