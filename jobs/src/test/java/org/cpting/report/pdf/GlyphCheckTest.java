package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.report.SampleReport;
import org.junit.jupiter.api.Test;

class GlyphCheckTest {

  private static final Path FONTS = SampleReport.HOME.reportTemplates().resolve("fonts");
  private final GlyphCheck check = new GlyphCheck(ReportFonts.in(FONTS).faces());

  @Test
  void namesTheCharacterThatHasNoGlyph() {
    assertThatThrownBy(() -> check.check("page 3", "鼓楼区 \uD83D\uDE42"))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("'\uD83D\uDE42' (U+1F642)")
        .hasMessageContaining("page 3");
  }

  @Test
  void everyTextCanBeShown() throws IOException {
    for (Path file : texts()) {
      for (String line : Files.readAllLines(file)) {
        check.check(file.toString(), line);
      }
    }
  }

  @Test
  void everyNameOfEveryCodeListCanBeShown() {
    for (CodeList list : CodeLists.read(SampleReport.HOME).all()) {
      for (CodeList.Code code : list.codes()) {
        check.check(list.name(), code.zh() + code.en() + code.more().values());
      }
    }
  }

  @Test
  void frenchAndTheMarksCanBeShown() {
    assertThatCode(
            () -> check.check("a test", "Évaluation « œuvre » 75\u202F000 … – × : * − ≥ ● n°"))
        .doesNotThrowAnyException();
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> templates = Files.list(SampleReport.HOME.reportTemplates())) {
      return Stream.concat(
              templates.filter(file -> file.toString().endsWith(".yaml")),
              Stream.of(SampleReport.HOME.schemas().resolve("logframe.yaml")))
          .toList();
    }
  }
}
