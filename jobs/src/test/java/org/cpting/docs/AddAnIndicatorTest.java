package org.cpting.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.definition.CodeLists;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.ExampleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/how-to/add-an-indicator.md to the letter. */
class AddAnIndicatorTest {

  private static final Home HOME = Home.find();

  @Test
  void theEntryOfTheHowToIsAnIndicatorWithAWorkingExample(@TempDir Path folder) throws IOException {
    Home home = homeWith(folder, entry());
    CodeLists lists = CodeLists.read(home);
    Logframe logframe = Logframe.read(home, lists);
    Indicator added = logframe.indicator("1310.8");
    assertThat(added.sheet().dataSource().en()).contains("form A");
    ExampleCheck examples = new ExampleCheck(logframe, lists);
    assertThat(added.examples()).hasSize(1);
    added.examples().forEach(example -> examples.check(added, example));
  }

  @Test
  void anExampleThatIsWrongIsFound(@TempDir Path folder) throws IOException {
    Home home =
        homeWith(folder, entry().replace("measure: period, value: 2", "measure: period, value: 3"));
    CodeLists lists = CodeLists.read(home);
    Logframe logframe = Logframe.read(home, lists);
    Indicator added = logframe.indicator("1310.8");
    ExampleCheck examples = new ExampleCheck(logframe, lists);
    assertThatThrownBy(() -> examples.check(added, added.examples().get(0)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aMistakeIsRefusedWithFileAndLine(@TempDir Path folder) throws IOException {
    Home home = homeWith(folder, entry().replace("{what: services,", "{what: legal_aid,"));
    assertThatThrownBy(() -> Logframe.read(home, CodeLists.read(home)))
        .isInstanceOf(DefinitionException.class)
        .hasMessageMatching("(?s).*logframe.yaml:\\d+: 'legal_aid' is not one of: persons, .*");
  }

  private static Home homeWith(Path folder, String entry) throws IOException {
    Path schemas = HOME.schemas();
    try (Stream<Path> files = Files.walk(schemas)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve("schemas").resolve(schemas.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Path logframe = folder.resolve("schemas").resolve("logframe.yaml");
    Files.writeString(logframe, Files.readString(logframe) + "\n" + entry);
    return new Home(folder);
  }

  private static String entry() throws IOException {
    String page = Files.readString(HOME.root().resolve("docs/how-to/add-an-indicator.md"));
    Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
