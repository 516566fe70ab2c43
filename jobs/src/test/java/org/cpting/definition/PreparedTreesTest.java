package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions prepared at build are those that would be parsed, and never old ones. */
class PreparedTreesTest {

  private static final Home HOME = Home.find();

  @TempDir Path folder = Path.of("");

  private PreparedTrees prepared() {
    Path file = folder.resolve("definitions");
    TreeSource.prepare(HOME, file);
    return PreparedTrees.read(file.toString());
  }

  private static @Nullable Tree found(PreparedTrees trees, Path file) throws IOException {
    return trees.find(file, Files.readAllBytes(file));
  }

  @Test
  void everyDefinitionIsPreparedAndIsWhatParsingGives() throws IOException {
    PreparedTrees trees = prepared();
    List<Path> files;
    try (Stream<Path> all = Files.walk(HOME.schemas())) {
      files = all.filter(f -> f.toString().endsWith(".yaml") || CodeList.isOne(f)).toList();
    }
    assertThat(files).hasSizeGreaterThan(50);
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      Tree parsed =
          CodeList.isOne(file) ? CodeList.parse(file, content) : YamlNode.parse(file, content);

      assertThat(trees.find(file, content)).describedAs(file.toString()).isEqualTo(parsed);
    }
  }

  @Test
  void aDefinitionEditedByOneCharacterOfTheSameLengthIsNotTakenAsPrepared() throws IOException {
    PreparedTrees trees = prepared();
    Path original = HOME.schemas().resolve("policy.yaml");
    Path edited = folder.resolve("policy.yaml");
    String text = Files.readString(original, StandardCharsets.UTF_8);
    Files.writeString(edited, text, StandardCharsets.UTF_8);
    Files.setLastModifiedTime(edited, Files.getLastModifiedTime(original));
    assertThat(found(trees, edited)).isNotNull();

    char last = text.stripTrailing().charAt(text.stripTrailing().length() - 1);
    int at = text.lastIndexOf(last);
    String other = text.substring(0, at) + (last == '1' ? '2' : '1') + text.substring(at + 1);
    Files.writeString(edited, other, StandardCharsets.UTF_8);
    Files.setLastModifiedTime(edited, Files.getLastModifiedTime(original));

    assertThat(found(trees, edited)).isNull();
  }

  @Test
  void definitionsWithOneNameInSeveralFoldersAreToldApartByTheirContent() throws IOException {
    PreparedTrees trees = prepared();
    List<Path> files;
    try (Stream<Path> all = Files.walk(HOME.reportTemplates())) {
      files = all.filter(f -> f.endsWith("report.yaml")).toList();
    }
    assertThat(files).hasSizeGreaterThan(1);
    for (Path file : files) {
      assertThat(found(trees, file)).isEqualTo(YamlNode.parse(file, Files.readAllBytes(file)));
    }
  }

  @Test
  void aFileOfThemThatIsCutOffForeignOrMissingCountsAsEmpty() throws IOException {
    Path whole = folder.resolve("definitions");
    TreeSource.prepare(HOME, whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path yaml = HOME.schemas().resolve("policy.yaml");
    for (int length : new int[] {0, 3, 4, 10, bytes.length / 2, bytes.length - 1}) {
      Path cut = folder.resolve("cut");
      Files.write(cut, java.util.Arrays.copyOf(bytes, length));

      assertThat(found(PreparedTrees.read(cut.toString()), yaml)).isNull();
    }
    assertThat(found(PreparedTrees.read(yaml.toString()), yaml)).isNull();
    assertThat(found(PreparedTrees.read(folder.resolve("none").toString()), yaml)).isNull();
    assertThat(found(PreparedTrees.read(null), yaml)).isNull();
  }

  @Test
  void aDefinitionThatCannotBeParsedIsLeftForItsReaderToComplainOf() throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "a: [1, 2", StandardCharsets.UTF_8);
    PreparedTrees.Writer writer = new PreparedTrees.Writer();
    writer.add(broken, YamlNode::parse);

    assertThat(writer.write(folder.resolve("definitions"))).isZero();
  }

  @Test
  void aDefinitionThatHoldsItselfIsComplainedOf() throws IOException {
    Path endless = folder.resolve("endless.yaml");
    Files.writeString(endless, "a: &a\n  b: *a\n", StandardCharsets.UTF_8);

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> YamlNode.read(endless))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("endless.yaml");
  }
}
