package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCacheTest {

  private static final String TEMPLATE =
      "<jasperReport name=\"a\" language=\"java\"><detail><band height=\"20\"/></detail></jasperReport>";

  @TempDir private Path folder = Path.of("");

  @Test
  void compilesATemplateOnceForItsContent() throws IOException {
    Path template = Files.writeString(folder.resolve("a.jrxml"), TEMPLATE);
    cache().get(template);
    FileTime early = FileTime.fromMillis(0);
    Files.setLastModifiedTime(compiled().get(0), early);
    assertThat(cache().get(template).getName()).isEqualTo("a");
    assertThat(compiled()).hasSize(1);
    assertThat(Files.getLastModifiedTime(compiled().get(0))).isEqualTo(early);
  }

  @Test
  void compilesAChangedTemplateAgain() throws IOException {
    Path template = Files.writeString(folder.resolve("a.jrxml"), TEMPLATE);
    cache().get(template);
    Files.writeString(template, TEMPLATE.replace("\"a\"", "\"b\""));
    assertThat(cache().get(template).getName()).isEqualTo("b");
    assertThat(compiled()).hasSize(2);
  }

  @Test
  void namesTheTemplateThatIsWrong() throws IOException {
    Path template =
        Files.writeString(
            folder.resolve("a.jrxml"),
            TEMPLATE.replace(
                "<band height=\"20\"/>",
                "<band height=\"20\"><element kind=\"textField\" width=\"9\" height=\"9\"><expression>$F{gone}</expression></element></band>"));
    assertThatThrownBy(() -> cache().get(template))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("a.jrxml")
        .hasMessageContaining("gone");
    assertThat(compiled()).isEmpty();
  }

  @Test
  void takesWhatTheBuildCompiledAsLongAsTheTemplateIsTheSame() throws IOException {
    Path template = Files.writeString(folder.resolve("a.jrxml"), TEMPLATE);
    Path ready = folder.resolve("ready");
    new TemplateCache(new SimpleJasperReportsContext(), ready, ready).get(template);

    assertThat(cache().get(template).getName()).isEqualTo("a");
    assertThat(folder.resolve("compiled")).doesNotExist();

    Files.writeString(template, TEMPLATE.replace("\"a\"", "\"b\""));
    assertThat(cache().get(template).getName()).isEqualTo("b");
    assertThat(compiled()).hasSize(1);
  }

  private TemplateCache cache() {
    return new TemplateCache(
        new SimpleJasperReportsContext(), folder.resolve("compiled"), folder.resolve("ready"));
  }

  private List<Path> compiled() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("compiled"))) {
      return files.toList();
    }
  }
}
