package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Limits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Returns made by hand, of provinces unknown so far, are admitted by YAML and code list lines. */
class WildLayoutsTest {

  private static final Path SAMPLES = Home.find().root().resolve("sample-data");
  private static final Path WILD = SAMPLES.resolve("wild");

  @TempDir private Path folder;

  /** The definitions with the lines that admit the wild returns. */
  private Dictionary admitted() throws IOException {
    copy(Home.find().schemas(), folder.resolve("schemas"));
    copy(WILD.resolve("layouts"), folder.resolve("schemas/layouts"));
    for (String list : new String[] {"provinces.csv", "counties.csv"}) {
      Files.writeString(
          folder.resolve("schemas/codelists").resolve(list),
          Files.readString(WILD.resolve("codelists").resolve(list)),
          StandardOpenOption.APPEND);
    }
    Home home = new Home(folder);
    return Dictionary.read(home, CodeLists.read(home));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyWildReturnReadsAsItsLayoutSays() throws IOException {
    Dictionary dictionary = admitted();
    LayoutCheck check = new LayoutCheck(() -> dictionary, new Limits(1 << 24, 1 << 26), 0);
    return dictionary.layouts().stream()
        .filter(layout -> Files.exists(WILD.resolve("layouts").resolve(layout.name() + ".yaml")))
        .flatMap(
            layout ->
                layout.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                layout.name() + " reads " + example.file(),
                                () -> {
                                  try {
                                    assertThat(check.differences(layout, example, SAMPLES))
                                        .isEmpty();
                                  } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                  }
                                })));
  }
}
