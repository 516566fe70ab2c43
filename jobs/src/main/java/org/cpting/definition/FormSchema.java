package org.cpting.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.core.FactKind;
import org.cpting.core.Fields;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A form in canonical terms: {@code schemas/canonical/<form>.yaml}.
 *
 * @param form code of the form as exported, e.g. {@code A1}
 * @param shape name of the shape, e.g. {@code long}; empty for the usual one. A form may come in
 *     several shapes
 * @param facts the facts it becomes
 * @param columns its fields
 * @param crosstab what a column for a sex and an age group counts, null if there are none
 * @param fields names of the fields, with one for each sex and age group of the crosstab
 * @param title what the form is called
 * @param keys fields that together tell a row of a corrected return again, the surest first; a row
 *     whose first field of a key is empty is not told by it
 */
public record FormSchema(
    String form,
    String shape,
    FactKind facts,
    List<Column> columns,
    @Nullable Crosstab crosstab,
    Fields fields,
    Bilingual title,
    List<List<String>> keys) {

  /** How a field is read. */
  public enum Type {
    TEXT,
    /** Resident ID number. */
    ID,
    DATE,
    /** Entry of a code list. */
    CODE,
    YES_NO,
    /** Whole number. */
    COUNT,
    /** Number with decimals. */
    AMOUNT,
    /** CNY. */
    MONEY
  }

  /**
   * A field.
   *
   * @param name canonical name
   * @param type how it is read
   * @param codes its code list, null unless it is a code
   * @param required whether a row without it is refused
   * @param columnRequired whether a return without a column for it is refused
   * @param personal whether it may identify a person: it is never shown, logged or stored
   * @param unit what it counts, a key of the units in the dictionary of headings; empty where it
   *     counts nothing
   * @param parts fields of which it must be the sum; empty if it is no such total
   * @param zh Chinese name
   * @param en English name
   */
  public record Column(
      String name,
      Type type,
      @Nullable String codes,
      boolean required,
      boolean columnRequired,
      boolean personal,
      String unit,
      List<String> parts,
      String zh,
      String en) {

    /** Name of the code list whose entries are written in it, null if it holds none. */
    public @Nullable String list() {
      return type == Type.YES_NO ? "yes_no" : codes;
    }
  }

  /**
   * Columns by sex and age group.
   *
   * @param measure what they count: a code of the list of measures
   * @param cells how many they are; they are the form's last fields
   */
  public record Crosstab(String measure, int cells) {}

  /** Name of the field for a sex and an age group, e.g. {@code f_u18}. */
  public static String cell(String sex, String ageGroup) {
    return (sex + "_" + ageGroup).toLowerCase(java.util.Locale.ROOT);
  }

  /** Key of a form in a shape: {@code B} or {@code B-long}. */
  public String key() {
    return shape.isEmpty() ? form : form + "-" + shape;
  }

  /** The field of a name. */
  public Column column(int index) {
    return columns.get(index);
  }

  /** Whether a field is a cell of the crosstab. */
  public boolean isCrosstab(int index) {
    return crosstab != null && index >= columns.size() - crosstab.cells();
  }

  /** Names of the crosstab's fields. */
  public List<String> cells() {
    return crosstab == null
        ? List.of()
        : fields.names().subList(columns.size() - crosstab.cells(), columns.size());
  }

  /** The field of a name, or null. */
  public @Nullable Column find(String name) {
    int index = fields.find(name);
    return index < 0 ? null : columns.get(index);
  }

  /** All forms, by key. */
  public static Map<String, FormSchema> readAll(Home home, CodeLists codes) {
    Path folder = home.schemas().resolve("canonical");
    Map<String, FormSchema> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> read(file, codes))
          .forEach(schema -> schemas.put(schema.key(), schema));
    } catch (IOException e) {
      throw new DefinitionException(folder, 0, "cannot be read: " + e.getMessage());
    }
    return schemas;
  }

  private static FormSchema read(Path file, CodeLists codes) {
    YamlNode yaml =
        YamlNode.read(file).only("form", "shape", "title", "facts", "fields", "crosstab", "keys");
    List<Column> columns = new ArrayList<>();
    yaml.get("fields").entries().forEach((name, field) -> columns.add(column(name, field, codes)));
    YamlNode crosstab = yaml.find("crosstab");
    if (crosstab != null) {
      crosstab.only("measure", "total");
      codes.get("measures").get(crosstab.text("measure"));
      String unit = yaml.get("fields").get(crosstab.text("total")).text("unit", "");
      for (CodeList.Code age : codes.get("age_groups").codes()) {
        for (CodeList.Code sex : codes.get("sexes").codes()) {
          columns.add(
              new Column(
                  cell(sex.code(), age.code()),
                  Type.COUNT,
                  null,
                  true,
                  true,
                  false,
                  unit,
                  List.of(),
                  age.zh() + sex.zh(),
                  sex.en() + ", " + age.en().toLowerCase(java.util.Locale.ROOT)));
        }
      }
    }
    String form = yaml.text("form");
    String kind =
        yaml.get("facts").choice(Stream.of(FactKind.values()).map(FactKind::table).toList());
    return new FormSchema(
        form,
        yaml.text("shape", ""),
        Stream.of(FactKind.values()).filter(k -> k.table().equals(kind)).findFirst().orElseThrow(),
        List.copyOf(columns),
        crosstab == null
            ? null
            : new Crosstab(
                crosstab.text("measure"),
                codes.get("age_groups").codes().size() * codes.get("sexes").codes().size()),
        new Fields(form, columns.stream().map(Column::name).toList()),
        new Bilingual(yaml.get("title").text("zh"), yaml.get("title").text("en")),
        keys(yaml.find("keys"), columns.stream().map(Column::name).toList()));
  }

  private static List<List<String>> keys(@Nullable YamlNode yaml, List<String> fields) {
    return yaml == null
        ? List.of()
        : yaml.items().stream()
            .map(key -> key.items().stream().map(field -> field.choice(fields)).toList())
            .toList();
  }

  private static Column column(String name, YamlNode field, CodeLists codes) {
    field.only("type", "codes", "required", "column", "personal", "zh", "en", "unit", "parts");
    Type type =
        Type.valueOf(
            field
                .get("type")
                .choice("text", "id", "date", "code", "yes_no", "count", "amount", "money")
                .toUpperCase(java.util.Locale.ROOT));
    String list = field.textOrNull("codes");
    if ((list != null) != (type == Type.CODE)) {
      throw field.complaint("'codes' goes with type code, and with no other");
    }
    if (list != null) {
      codes.get(list);
    }
    return new Column(
        name,
        type,
        list,
        field.flag("required", false),
        field.flag("required", false)
            || field.choiceOf("column", "optional", "optional", "required").equals("required"),
        field.flag("personal", false),
        field.text("unit", ""),
        field.texts("parts"),
        field.text("zh"),
        field.text("en"));
  }
}
