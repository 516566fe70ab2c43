package org.cpting.reader.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpting.testing.TextFileBuilder.aTextFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpting.reader.RawSheet;
import org.cpting.reader.RawWorkbook;
import org.cpting.reader.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {

  @TempDir private Path folder;

  private static List<String> rows(Path file) throws IOException, Refused {
    List<String> rows = new ArrayList<>();
    try (RawWorkbook workbook = TextFile.open(file)) {
      workbook
          .sheets()
          .get(0)
          .rows(
              row -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.width(); column++) {
                  cells.add(row.text(column));
                }
                return rows.add(row.number() + " " + String.join("|", cells));
              });
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false, UTF-8",
    "UTF-8, true, UTF-8",
    "GB18030, false, GB18030",
    "UTF-16LE, true, UTF-16LE",
    "UTF-16LE, false, UTF-16LE",
    "UTF-16BE, false, UTF-16BE",
    "UTF-16BE, true, UTF-16BE"
  })
  void theCharsetIsFound(String charset, boolean marked, String said) throws Exception {
    var file = aTextFile().in(charset).row("县区", "姓名").row("五华区", "𠮷田");
    Path saved = (marked ? file.withMark() : file).saveAs(folder.resolve("a.csv"));
    assertThat(rows(saved)).containsExactly("1 县区|姓名", "2 五华区|𠮷田");
    try (RawWorkbook workbook = TextFile.open(saved)) {
      assertThat(workbook.format()).isEqualTo("text, " + said + ", separated by commas");
    }
  }

  @ParameterizedTest
  @CsvSource({"';', semicolons", "'\t', tabs", "'|', bars"})
  void theSeparatorIsTold(char separator, String word) throws Exception {
    Path file =
        aTextFile().separatedBy(separator).row("a", "b").row(1, 2).saveAs(folder.resolve("a.csv"));
    try (RawWorkbook workbook = TextFile.open(file)) {
      assertThat(workbook.format()).endsWith("separated by " + word);
      RawSheet sheet = workbook.sheets().get(0);
      assertThat(sheet.name()).isEmpty();
      assertThat(sheet.merges()).isEmpty();
      assertThat(sheet.hidden() || sheet.epoch1904()).isFalse();
    }
  }

  @Test
  void recordsAreNumberedWithEmptyLinesAndQuotedLineBreaks() throws Exception {
    Path file =
        aTextFile()
            .row("a", "b")
            .row("x", "two\nlines")
            .line("")
            .row("y", "he said \"so\"")
            .saveAs(folder.resolve("a.csv"));
    assertThat(rows(file)).containsExactly("1 a|b", "2 x|two\nlines", "3 ", "4 y|he said \"so\"");
  }

  @Test
  void aVisitorMayHaveEnough() throws Exception {
    Path file = aTextFile().row("a", "b").row(1, 2).saveAs(folder.resolve("a.csv"));
    List<Integer> seen = new ArrayList<>();
    try (RawWorkbook workbook = TextFile.open(file)) {
      workbook
          .sheets()
          .get(0)
          .rows(
              row -> {
                seen.add(row.number());
                return false;
              });
    }
    assertThat(seen).containsExactly(1);
  }

  @Test
  void quotesThatDoNotMatchAreNamedByRecord() throws Exception {
    Path file =
        aTextFile().row("a", "b").row(1, 2).line("3,\"4").row(5, 6).saveAs(folder.resolve("a.csv"));
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("FILE_QUOTES_BROKEN"))
        .hasMessageContaining("record 3");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    byte[] latin = "a,b\nna\u00efve,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] control = "a,b\n\u0001,2\n".getBytes(StandardCharsets.UTF_8);
    byte[] cut = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'};
    for (byte[] bytes : List.of(latin, control, cut)) {
      Path file = Files.write(folder.resolve("a.csv"), bytes);
      assertThatThrownBy(() -> TextFile.open(file))
          .isInstanceOf(Refused.class)
          .hasMessageStartingWith("FILE_CHARSET_UNKNOWN");
    }
  }

  @Test
  void aCharacterMayLieAcrossTheEdgeOfABlock() throws Exception {
    String padding = "x".repeat((1 << 16) - 4);
    Path file = aTextFile().row(padding, "县区", "五华区").saveAs(folder.resolve("a.csv"));
    assertThat(rows(file)).containsExactly("1 " + padding + "|县区|五华区");
  }
}
