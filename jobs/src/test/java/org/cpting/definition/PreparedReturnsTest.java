package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The definitions prepared for reading returns are those of the home folder, and never old ones.
 */
class PreparedReturnsTest {

  @TempDir Path folder = Path.of("");

  private Home home = Home.find();
  private Path file = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    Path root = folder.resolve("home");
    try (Stream<Path> all = Files.walk(Home.find().schemas())) {
      for (Path from : all.toList()) {
        Path to = root.resolve("schemas").resolve(Home.find().schemas().relativize(from));
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(from, to);
      }
    }
    home = new Home(root);
    file = folder.resolve("returns");
    PreparedReturns.write(home, file);
  }

  private boolean holds() {
    return PreparedReturns.find(file.toString(), home) != null;
  }

  @Test
  void theyAreWhatReadingGives() {
    ReturnDefinitions read = ReturnDefinitions.read(home, CodeLists.read(home));

    ReturnDefinitions found = Objects.requireNonNull(PreparedReturns.find(file.toString(), home));

    assertThat(found).usingRecursiveComparison().isEqualTo(read);
    assertThat(found.codes().all()).isEqualTo(read.codes().all());
    assertThat(found.headings()).isEqualTo(read.headings());
    assertThat(found.templates()).isEqualTo(read.templates());
    assertThat(List.copyOf(found.headings().fields().keySet()))
        .isEqualTo(List.copyOf(read.headings().fields().keySet()));
    assertThat(List.copyOf(found.schemas().keySet()))
        .isEqualTo(List.copyOf(read.schemas().keySet()));
    assertThat(found.layouts().stream().map(Layout::name))
        .containsExactlyElementsOf(read.layouts().stream().map(Layout::name).toList());
    for (int i = 0; i < read.layouts().size(); i++) {
      assertThat(List.copyOf(found.layouts().get(i).codes().keySet()))
          .isEqualTo(List.copyOf(read.layouts().get(i).codes().keySet()));
    }
  }

  @Test
  void everyFileCountsToTheLastByte() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(home.schemas())) {
      files =
          all.filter(
                  f ->
                      f.toString().endsWith(".csv")
                          || f.toString().contains("/canonical/")
                          || f.toString().contains("/layouts/")
                          || f.endsWith("calendar.yaml")
                          || f.endsWith("headings.yaml")
                          || f.endsWith("templates.yaml"))
              .filter(Files::isRegularFile)
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(50);
    for (Path one : files) {
      byte[] before = Files.readAllBytes(one);
      byte[] edited = before.clone();
      edited[edited.length - 2] ^= 1;
      Files.write(one, edited);
      assertThat(holds()).as(one.toString()).isFalse();
      Files.write(one, Arrays.copyOf(before, before.length - 1));
      assertThat(holds()).as(one.toString()).isFalse();
      Files.delete(one);
      assertThat(holds()).as(one.toString()).isFalse();
      Files.write(one, before);
    }
    assertThat(holds()).isTrue();
  }

  @Test
  void aFileMoreOrUnderAnotherNameCounts() throws IOException {
    Path layouts = home.schemas().resolve("layouts");
    Path any;
    try (Stream<Path> all = Files.list(layouts)) {
      any = all.filter(f -> f.toString().endsWith(".yaml")).findFirst().orElseThrow();
    }
    Path other = layouts.resolve("zz-a.yaml");
    Files.copy(any, other);
    assertThat(holds()).isFalse();
    Files.delete(any);
    assertThat(holds()).isFalse();
    Files.move(other, any);
    assertThat(holds()).isTrue();
    Files.writeString(layouts.resolve("notes.txt"), "of no account");
    assertThat(holds()).isTrue();
  }

  @Test
  void aFileOfThemThatIsCutOffForeignOrMissingCountsAsNotThere() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length += 1 + bytes.length / 50) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(holds()).as("cut at " + length).isFalse();
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
    assertThat(holds()).isFalse();
    Files.copy(home.schemas().resolve("headings.yaml"), folder.resolve("foreign"));
    assertThat(PreparedReturns.find(folder.resolve("foreign").toString(), home)).isNull();
    assertThat(PreparedReturns.find(folder.resolve("none").toString(), home)).isNull();
    assertThat(PreparedReturns.find(null, home)).isNull();
  }
}
