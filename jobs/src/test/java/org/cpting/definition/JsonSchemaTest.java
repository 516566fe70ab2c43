package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an editor is told of the YAML files is what the program reads. */
class JsonSchemaTest {

  private static final Path SCHEMAS = Home.find().schemas();
  private static final Pattern NAMED =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+\\.schema\\.json)\\R");
  private static final CodeLists CODES = CodeLists.read(Home.find());
  private static final Map<String, FormSchema> FORMS = FormSchema.readAll(Home.find(), CODES);

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyYamlFileKeepsTheSchemaItNames() throws IOException {
    Path root = Home.find().root();
    try (Stream<Path> schemas = Files.walk(SCHEMAS);
        Stream<Path> reports = Files.walk(Home.find().reportTemplates());
        Stream<Path> narratives = Files.walk(root.resolve("sample-data/narratives"))) {
      return Stream.of(schemas, reports, narratives)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.toString().contains("texts_"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(root.relativize(file) + "", () -> keeps(file)))
          .toList()
          .stream();
    }
  }

  private static void keeps(Path file) throws IOException {
    String yaml = Files.readString(file);
    Matcher named = NAMED.matcher(yaml);
    assertThat(named.lookingAt()).as("the first line names the schema").isTrue();
    assertThat(complaints(schema(file.resolveSibling(named.group(1))), yaml)).isEmpty();
  }

  /** YAML 1.2, as the program reads it: no, yes and on are words. */
  private static Set<ValidationMessage> complaints(JsonSchema schema, String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(new ObjectMapper().valueToTree(tree));
  }

  private static JsonSchema schema(Path file) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file));
  }

  private static final String LAYOUT =
      """
      province: YN
      form: A
      version: '1'
      sheets: many
      fill_down: [county]
      codes: {service: {电话: S08}}
      examples:
        - {file: a.csv, rows: 1, accepted: 1}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "province: YN | province: XX | 1 | 'XX' is not one of: YN, AH",
        "province: YN | provinz: YN | 1 | unknown key 'provinz'; known here: province, form",
        "form: A | form: E | 2 | no form 'E'",
        "version: '1' | date_order: ymd | 1 | key 'version' is missing",
        "sheets: many | sheets: several | 4 | 'several' is not one of: one, many, counties",
        "[county] | [country] | 5 | 'country' is not one of: county, name",
        "S08 | S99 | 6 | 'S99' is not one of: S01, S02",
        "{service: | {hours: | 6 | 'hours' is no field with codes in form A",
        "rows: 1 | rows: one | 8 | expected a whole number, not 'one'",
        "accepted: 1 | refused: 0 | 8 | unknown key 'refused'"
      })
  void theReaderOfLayoutsComplainsWithFileAndLine(
      String right, String wrong, int line, String complaint) throws IOException {
    assertThat(LAYOUT).contains(right);
    Path file = Files.writeString(folder.resolve("yn-a.yaml"), LAYOUT.replace(right, wrong));
    assertThatThrownBy(() -> Layout.read(file, CODES, FORMS))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("yn-a.yaml:" + line + ": ")
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"province: YN | provinz: YN", "sheets: many | sheets: several", "form: A | form: E"})
  void theSchemaOfLayoutsRefusesWhatTheReaderRefuses(String right, String wrong)
      throws IOException {
    JsonSchema schema = schema(SCHEMAS.resolve("json-schema/layout.schema.json"));
    assertThat(complaints(schema, LAYOUT)).isEmpty();
    assertThat(complaints(schema, LAYOUT.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void theLayoutsSchemaKnowsTheKeysOfTheReader() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "nothing: known\n");
    assertThatThrownBy(() -> Layout.read(file, CODES, FORMS))
        .satisfies(
            complaint -> {
              String message = String.valueOf(complaint.getMessage());
              String known = message.substring(message.indexOf("known here: ") + 12);
              String schema = Files.readString(SCHEMAS.resolve("json-schema/layout.schema.json"));
              assertThat(Pattern.compile(", ").split(known))
                  .allSatisfy(key -> assertThat(schema).contains("\"" + key + "\": {"));
            });
  }
}
