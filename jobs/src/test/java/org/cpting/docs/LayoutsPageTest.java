package org.cpting.docs;

import static org.cpting.testing.ReadingAssert.DICTIONARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cpting.definition.CodeList;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Headings;
import org.cpting.definition.Layout;
import org.junit.jupiter.api.Test;

class LayoutsPageTest {

  private static final String INTRODUCTION =
      """
      # Layouts

      What is read from whom: made from `schemas` by `LayoutsPageTest`; change the YAML or the code list, not the page.
      A heading known for a field in one province is good for it in all; case, width and spaces do not matter, and a
      bilingual heading or cell is known if both halves mean the same.

      """;

  private static final Headings HEADINGS = DICTIONARY.headings();

  @Test
  void theLayoutsPageSaysWhatTheSchemasSay() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    provinces(page);
    forms(page);
    words(page);
    codes(page);
    counties(page);
    GeneratedPage.mustBe("LAYOUTS.md", page.toString());
  }

  private static void provinces(StringBuilder page) {
    page.append(
        "## Provinces and their forms\n\n| layout | province | form | version | what is particular | example |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (Layout layout : DICTIONARY.layouts()) {
      CodeList.Code province = DICTIONARY.codes().get("provinces").get(layout.province());
      page.append(
          row(
              layout.name(),
              province.en() + " " + province.zh(),
              layout.schema().key(),
              layout.version(),
              String.join("; ", habits(layout)),
              layout.examples().stream()
                  .map(
                      e ->
                          "`"
                              + e.file()
                              + "`: "
                              + e.rows()
                              + " rows, "
                              + e.accepted()
                              + " accepted")
                  .collect(Collectors.joining("; "))));
    }
  }

  private static List<String> habits(Layout layout) {
    List<String> habits = new ArrayList<>();
    if (layout.sheets() == Layout.Sheets.MANY) {
      habits.add("may be spread over several sheets");
    }
    if (layout.sheets() == Layout.Sheets.COUNTIES) {
      habits.add("a sheet for each county, named after it");
    }
    if (layout.across()) {
      habits.add("records run across");
    }
    if (layout.stacked()) {
      habits.add("several tables on a sheet, one under another");
    }
    if (layout.unitIsPrefecture()) {
      habits.add("each prefecture reports by itself");
    }
    if (!layout.sheetWords().isEmpty()) {
      habits.add("sheet or title says " + String.join(" or ", layout.sheetWords()));
    }
    layout.fillDown().stream().sorted().forEach(f -> habits.add(f + " written once for a block"));
    layout.blankMeansNo().stream().sorted().forEach(f -> habits.add("empty " + f + " means no"));
    if (layout.dayFirst()) {
      habits.add("dates begin with the day");
    }
    new TreeMap<>(layout.codes())
        .forEach((field, words) -> habits.add(field + ": " + new TreeMap<>(words)));
    return habits;
  }

  private static void forms(StringBuilder page) {
    Map<String, FormSchema> schemas = new TreeMap<>();
    DICTIONARY.layouts().forEach(layout -> schemas.put(layout.schema().key(), layout.schema()));
    schemas.forEach(
        (key, schema) -> {
          page.append("\n## Form ")
              .append(key)
              .append("\n\n| field | type | must be | headings |\n|---|---|---|---|\n");
          for (FormSchema.Column column : schema.columns()) {
            page.append(
                row(
                    column.name(),
                    column.type().name().toLowerCase(java.util.Locale.ROOT)
                        + (column.codes() == null ? "" : " (" + column.codes() + ")"),
                    column.required() ? "filled" : column.columnRequired() ? "a column" : "",
                    headings(column)));
          }
        });
  }

  private static String headings(FormSchema.Column column) {
    List<String> words = HEADINGS.fields().get(column.name());
    return words == null ? "sex and age group in one or two rows" : String.join(", ", words);
  }

  private static void words(StringBuilder page) {
    page.append("\n## Words with a meaning\n\n| words | meaning |\n|---|---|\n");
    page.append(
        row(String.join(", ", HEADINGS.totals()), "total of all rows above: a check, no data"));
    page.append(
        row(
            String.join(", ", HEADINGS.subtotals()) + ", ××合计",
            "total since the last one: a check"));
    page.append(row(String.join(", ", HEADINGS.footers()), "begins a footer"));
    page.append(
        row(
            HEADINGS.blanks().stream().map(b -> "`" + b + "`").collect(Collectors.joining(" ")),
            "nothing"));
    page.append(row(String.join(", ", HEADINGS.ignored()), "columns known and not read"));
    HEADINGS
        .units()
        .forEach(
            (counted, words) ->
                page.append(
                    row(
                        words.entrySet().stream()
                            .map(u -> u.getKey() + " = " + u.getValue().toPlainString())
                            .collect(Collectors.joining(", ")),
                        "units of "
                            + counted
                            + ", in brackets behind a heading or behind a number")));
  }

  private static void codes(StringBuilder page) {
    page.append("\n## Codes\n\n| list | code | written |\n|---|---|---|\n");
    for (CodeList list : DICTIONARY.codes().all()) {
      if (!list.name().equals("counties")) {
        for (CodeList.Code code : list.codes()) {
          page.append(row(list.name(), code.code(), written(code)));
        }
      }
    }
  }

  private static void counties(StringBuilder page) {
    page.append("\n## Counties\n\n| province | county | prefecture | code |\n|---|---|---|---|\n");
    for (CodeList.Code county : DICTIONARY.codes().get("counties").codes()) {
      page.append(
          row(county.more("province"), written(county), county.more("prefecture"), county.code()));
    }
  }

  private static String written(CodeList.Code code) {
    return code.spellings().stream()
        .filter(word -> !word.equals(code.code()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String row(String... cells) {
    List<String> safe = new ArrayList<>();
    for (String cell : cells) {
      safe.add(cell.replace("|", "\\|"));
    }
    return "| " + String.join(" | ", safe) + " |\n";
  }
}
