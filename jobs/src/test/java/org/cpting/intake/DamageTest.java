package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.assertThatReading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.cpting.definition.Home;
import org.cpting.notice.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes of a file, reading it ends with findings, never with a crash. */
class DamageTest {

  private static final Path SAMPLES = Home.find().root().resolve("sample-data/2011Q2");
  private static final int TRIES = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jiangsu 江苏 2011 Q2 return.xlsx",
        "贵州省_贵阳市_2011年4-6月.xlsx",
        "安徽_表四_2011Q2.xls",
        "hunan_formD_201104-06.csv",
        "GD-2011Q2-A.txt"
      })
  void aDamagedFileIsReadOrRefused(String name) throws Exception {
    byte[] good = Files.readAllBytes(SAMPLES.resolve(name));
    Random random = new Random(1990);
    for (int i = 0; i < TRIES; i++) {
      byte[] bad = good.clone();
      for (int change = 0; change <= i % 8; change++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      int length = i % 5 == 0 ? random.nextInt(bad.length) + 1 : bad.length;
      Path file = Files.write(folder.resolve(name), java.util.Arrays.copyOf(bad, length));
      LayoutReading reading = assertThatReading(file).reading();
      assertThat(reading.forms().isEmpty() && reading.findings().isEmpty())
          .as("try %s is silent", i)
          .isFalse();
      assertThat(reading.findings()).extracting(Finding::text).doesNotContainNull();
    }
  }
}
