package org.cpting.docs;

import static org.cpting.testing.ReadingAssert.assertThatReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.notice.Finding;
import org.cpting.validation.RuleDoc;
import org.cpting.validation.Rules;
import org.junit.jupiter.api.Test;

class RulesPageTest {

  private static final String INTRODUCTION =
      """
      # Rules and notices

      This page is made from the code by `RulesPageTest`; change the rule, not the page.

      ## Rules, row by row

      An **error** keeps the row out of the warehouse, a **warning** lets it in. Both name file, sheet, row, column and
      value, and say what to do. One unusable row never costs the others: rows read = accepted + rejected, always.

      | rule | severity | when | 规则 | source |
      |---|---|---|---|---|
      """;

  private static final String REFUSALS =
      """

      ## Files and forms that are refused

      Nothing of the file (or of the form, where other forms of it are good) is loaded; its original bytes are kept.
      The texts are those that `sample-data/broken`, which holds a file for each, provokes.

      | notice | what is said | what to do | 说明 | 处理 |
      |---|---|---|---|---|
      """;

  private static final String REMARKS =
      """

      ## Remarks

      `FOLDER_LATER`: a late or corrected return lay in the folder of a later quarter and was read for its own.
      `SHEET_NOT_READ`: a sheet holds no form, or is a summary, a hidden copy or an empty pattern beside the return.
      """;

  @Test
  void theRulesPageSaysWhatTheRulesSay() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    List<RuleDoc> rules =
        Rules.scan().stream()
            .map(Rules.Documented::doc)
            .sorted(java.util.Comparator.comparing(RuleDoc::code))
            .toList();
    for (RuleDoc rule : rules) {
      page.append(
          row("`" + rule.code() + "`", rule.severity().id(), rule.en(), rule.zh(), rule.source()));
    }
    page.append(REFUSALS);
    refusals()
        .forEach(
            (code, f) ->
                page.append(
                    row(
                        "`" + code + "`",
                        f.text().en(),
                        f.fix().en(),
                        f.text().zh(),
                        f.fix().zh())));
    GeneratedPage.mustBe("RULES.md", page.append(REMARKS).toString());
  }

  private static Map<String, Finding> refusals() throws IOException {
    Map<String, Finding> refusals = new TreeMap<>();
    try (Stream<Path> files = Files.list(Home.find().root().resolve("sample-data/broken"))) {
      for (Path file : files.sorted().toList()) {
        Finding finding = assertThatReading(file).reading().findings().get(0);
        refusals.putIfAbsent(finding.code(), finding);
      }
    }
    return refusals;
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells).replace("\n", " ") + " |\n";
  }
}
