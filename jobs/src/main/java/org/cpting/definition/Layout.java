package org.cpting.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one province writes one form: {@code schemas/layouts/<province>-<form>.yaml}. Where a layout
 * says nothing, what holds for all provinces holds.
 *
 * @param name name of the file without its ending, e.g. {@code yn-a}
 * @param version version of the layout, stored with every fact read by it
 * @param province code of the province
 * @param schema the form
 * @param sheets whether the form may be spread over several sheets of a file
 * @param across whether fields stand in the first columns and records run across
 * @param stacked whether a sheet may hold several tables, one under another
 * @param sheetWords words of which the sheet's name or title must hold one, where headings alone do
 *     not tell the form; empty if they do
 * @param unitIsPrefecture whether each prefecture reports by itself
 * @param fillDown fields written once for a block of rows
 * @param blankMeansNo yes/no fields whose empty box means no
 * @param dayFirst whether dates with slashes begin with the day
 * @param codes further ways to write codes: field to (as written to code)
 * @param examples files with what reading them must give
 */
public record Layout(
    String name,
    String version,
    String province,
    FormSchema schema,
    Sheets sheets,
    boolean across,
    boolean stacked,
    List<String> sheetWords,
    boolean unitIsPrefecture,
    Set<String> fillDown,
    Set<String> blankMeansNo,
    boolean dayFirst,
    Map<String, Map<String, String>> codes,
    List<Example> examples) {

  /** Over how many sheets of a file a form may be spread. */
  public enum Sheets {
    ONE,
    MANY,
    /** One for each county, named after it; the county has no column. */
    COUNTIES
  }

  /**
   * What reading a file must give.
   *
   * @param file path below sample-data
   * @param rows rows read
   * @param accepted rows accepted
   * @param totals field to the sum over all rows read
   * @param notices code of a finding to how often it is found
   */
  public record Example(
      String file,
      int rows,
      int accepted,
      Map<String, String> totals,
      Map<String, Integer> notices) {}

  /** All layouts. */
  public static List<Layout> readAll(Home home, CodeLists codes, Map<String, FormSchema> schemas) {
    Path folder = home.schemas().resolve("layouts");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> read(file, codes, schemas))
          .toList();
    } catch (IOException e) {
      throw new DefinitionException(folder, 0, "cannot be read: " + e.getMessage());
    }
  }

  /** Reads one layout. */
  public static Layout read(Path file, CodeLists codes, Map<String, FormSchema> schemas) {
    YamlNode yaml =
        YamlNode.read(file)
            .only(
                "province",
                "form",
                "shape",
                "version",
                "sheets",
                "direction",
                "tables",
                "sheet_words",
                "unit",
                "fill_down",
                "blank_means_no",
                "date_order",
                "codes",
                "examples");
    String province =
        yaml.get("province")
            .choice(codes.get("provinces").codes().stream().map(CodeList.Code::code).toList());
    String shape = yaml.text("shape", "");
    String key = yaml.text("form") + (shape.isEmpty() ? "" : "-" + shape);
    FormSchema schema = schemas.get(key);
    if (schema == null) {
      throw yaml.get("form").complaint("no form '" + key + "'; there are " + schemas.keySet());
    }
    Map<String, Map<String, String>> more = new LinkedHashMap<>();
    YamlNode further = yaml.find("codes");
    if (further != null) {
      further
          .entries()
          .forEach((field, words) -> more.put(field, words(field, words, schema, codes)));
    }
    return new Layout(
        String.valueOf(file.getFileName()).replace(".yaml", ""),
        yaml.text("version"),
        province,
        schema,
        Sheets.valueOf(
            yaml.choiceOf("sheets", "one", "one", "many", "counties").toUpperCase(Locale.ROOT)),
        yaml.choiceOf("direction", "down", "down", "across").equals("across"),
        yaml.choiceOf("tables", "one", "one", "stacked").equals("stacked"),
        yaml.texts("sheet_words"),
        yaml.choiceOf("unit", "province", "province", "prefecture").equals("prefecture"),
        fields(yaml, "fill_down", schema),
        fields(yaml, "blank_means_no", schema),
        yaml.choiceOf("date_order", "ymd", "ymd", "dmy").equals("dmy"),
        more,
        yaml.find("examples") == null
            ? List.of()
            : yaml.get("examples").items().stream().map(Layout::example).toList());
  }

  private static Map<String, String> words(
      String field, YamlNode words, FormSchema schema, CodeLists codes) {
    FormSchema.Column column = schema.find(field);
    String list = column == null ? null : column.codes();
    if (list == null) {
      throw words.complaint("'" + field + "' is no field with codes in form " + schema.key());
    }
    Map<String, String> map = new LinkedHashMap<>();
    words
        .entries()
        .forEach(
            (word, code) ->
                map.put(
                    word,
                    code.choice(
                        codes.get(list).codes().stream().map(CodeList.Code::code).toList())));
    return map;
  }

  private static Set<String> fields(YamlNode yaml, String key, FormSchema schema) {
    YamlNode value = yaml.find(key);
    return value == null
        ? Set.of()
        : value.items().stream()
            .map(item -> item.choice(schema.fields().names()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Example example(YamlNode yaml) {
    yaml.only("file", "rows", "accepted", "totals", "notices");
    Map<String, String> totals = new LinkedHashMap<>();
    optional(yaml.find("totals")).forEach((field, sum) -> totals.put(field, sum.text()));
    Map<String, Integer> notices = new LinkedHashMap<>();
    optional(yaml.find("notices")).forEach((code, count) -> notices.put(code, count.number()));
    return new Example(
        yaml.text("file"), yaml.number("rows"), yaml.number("accepted"), totals, notices);
  }

  private static Map<String, YamlNode> optional(@Nullable YamlNode yaml) {
    return yaml == null ? Map.of() : yaml.entries();
  }
}
