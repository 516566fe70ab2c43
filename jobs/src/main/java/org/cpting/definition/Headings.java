package org.cpting.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dictionary of {@code schemas/headings.yaml}, one for all provinces: a heading known for a
 * field in one province is good for that field in all.
 *
 * @param fields canonical field to the headings that mean it
 * @param ignored headings of columns that are known and not needed
 * @param notes what may stand in brackets behind any heading and changes nothing
 * @param unitColumns headings of a column that says in what unit the money of each row is
 * @param units what a field counts to the units that may stand in brackets behind its heading or
 *     behind a number, each with the factor to that unit
 * @param blanks ways to write nothing
 * @param totals words that begin a row with the total of all rows above
 * @param subtotals words that begin a row with the total of the rows since the last one
 * @param footers words that begin a footer
 * @param examples words that begin a row which shows how to fill in the form
 */
public record Headings(
    Map<String, List<String>> fields,
    List<String> ignored,
    List<String> notes,
    List<String> unitColumns,
    Map<String, Map<String, BigDecimal>> units,
    List<String> blanks,
    List<String> totals,
    List<String> subtotals,
    List<String> footers,
    List<String> examples) {

  public static Headings read(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("headings.yaml"))
            .only(
                "fields",
                "ignored",
                "notes",
                "unit_columns",
                "units",
                "blanks",
                "totals",
                "subtotals",
                "footers",
                "examples");
    Map<String, List<String>> fields = new LinkedHashMap<>();
    yaml.get("fields")
        .entries()
        .forEach(
            (field, words) ->
                fields.put(field, words.items().stream().map(YamlNode::text).toList()));
    Map<String, Map<String, BigDecimal>> units = new LinkedHashMap<>();
    yaml.get("units").entries().forEach((counted, words) -> units.put(counted, factors(words)));
    return new Headings(
        fields,
        yaml.texts("ignored"),
        yaml.texts("notes"),
        yaml.texts("unit_columns"),
        units,
        yaml.texts("blanks"),
        yaml.texts("totals"),
        yaml.texts("subtotals"),
        yaml.texts("footers"),
        yaml.texts("examples"));
  }

  private static Map<String, BigDecimal> factors(YamlNode words) {
    Map<String, BigDecimal> factors = new LinkedHashMap<>();
    words.entries().forEach((unit, factor) -> factors.put(unit, new BigDecimal(factor.text())));
    return factors;
  }
}
