package org.cpting.docs;

import static org.cpting.testing.ReadingAssert.assertThatReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.definition.Policy;
import org.cpting.notice.Finding;
import org.cpting.validation.RuleText;
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

  private static final String POLICY =
      """

      ## When a form is refused as a whole, what changes, what can be waived

      From `schemas/policy.yaml`. `RETURN_REFUSED_BY_POLICY` names the count and the threshold; what was sent before goes on
      counting. A waiver (`cpting waiver add`) says who let what in, why and until when; the figures that rest on it name it.

      | form 表 | is refused as a whole when | 整张退回的条件 |
      |---|---|---|
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
      `TABLE_BELOW_READ`: another table stands under the first of a sheet and was read as the form it holds; `TABLE_BELOW` (a warning): it holds none
      and was not read, the rest was.
      `ROWS_NOT_READ`: rows between the data that show how to fill in the form, tell a part of a total (其中) or hold a single text that names no county.
      `HEADING_STRUCK_READ`: a heading is crossed out; its column was read as any other.
      `TEMPLATE_OLD`: the return was made on an older blank workbook; it was read by its headings.
      `COLUMN_HIDDEN_READ`, `ROWS_HIDDEN_READ`, `SHEET_HIDDEN_READ`: what is hidden was read as any other (see below).

      `DRIFT_FILE_FORMAT`, `DRIFT_SHEET_NEW`, `DRIFT_SHEET_RENAMED`, `DRIFT_SHEET_HIDDEN`, `DRIFT_SHEET_MISSING`, `DRIFT_HEADER_MOVED`,
      `DRIFT_HEADING_ADDED`, `DRIFT_HEADING_MISSING`, `DRIFT_HEADING_MOVED`, `DRIFT_HEADING_RENAMED`: what has changed in the look of the form, by cell, since the
      last return of it that was accepted from the same sender; told before any number is read, whether or not the form can be read.

      ## What is hidden, filtered or struck through

      One policy for all returns: **what cannot be seen counts, what is crossed out is asked about, colours say nothing.**

      | in the workbook | what happens |
      |---|---|
      | rows hidden by hand or by a filter | read as any other and told (`ROWS_HIDDEN_READ`): a filter left on must not lose people |
      | hidden columns of a field | read as any other and told (`COLUMN_HIDDEN_READ`) |
      | a hidden sheet | not read where a visible sheet holds the form (`SHEET_NOT_READ`); read and told where none does (`SHEET_HIDDEN_READ`) |
      | a cell struck through, whole or in part | its row is refused (`VALUE_INVALID`): whether it still counts cannot be told; a remark struck through is not read |
      | white text, colours, fonts, comments | say nothing: the cell is read as it stands |
      | a formula | its stored result is read; where the file says that results are not current, or stores none, it is calculated anew; what cannot be calculated here (other files, today's date, chance, very large sheets) is refused by cell |

      **中文：看不见的照常计，划掉的要问清，颜色不说明什么。** 隐藏或筛选掉的行、隐藏的列照常读取并告知；有可见的同一报表时隐藏的工作表不读，没有时读取并告知；画了删除线的单元格，整行退回，请删除该行或去掉删除线；
      白字和颜色不作区别。公式取文件中保存的结果；文件标明结果不是当前的，或没有保存结果，则重新计算；引用其他文件、当天日期、随机数的公式无法在此计算，按单元格退回。
      """;

  @Test
  void theRulesPageSaysWhatTheRulesSay() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    List<RuleText> rules =
        Rules.scan().stream()
            .map(Rules.Documented::doc)
            .sorted(java.util.Comparator.comparing(RuleText::code))
            .toList();
    for (RuleText rule : rules) {
      page.append(
          row("`" + rule.code() + "`", rule.severity().id(), rule.en(), rule.zh(), rule.source()));
    }
    page.append(policy(rules));
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

  private static String policy(List<RuleText> rules) {
    Policy policy =
        Policy.read(Home.find(), rules.stream().map(RuleText::code).collect(Collectors.toSet()));
    StringBuilder page = new StringBuilder(POLICY);
    policy.limits().forEach((form, limit) -> page.append(row(form, words(limit), zh(limit))));
    String others = policy.limits().isEmpty() ? "any 各表" : "the others 其他";
    page.append(row(others, words(policy.otherwise()), zh(policy.otherwise())));
    page.append("\nSeverities that change on a day 到期改变的级别: ");
    page.append(
        policy.steps().isEmpty()
            ? "none at present 目前没有。"
            : policy.steps().stream()
                .map(
                    step ->
                        "`%s` %s from %s by %s"
                            .formatted(
                                step.rule(),
                                step.severity().id(),
                                step.from(),
                                step.by().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; ")));
    return page.append("\n\nRules whose errors can be waived 可以豁免的规则: ")
        .append(policy.waivable().stream().sorted().collect(Collectors.joining("`, `", "`", "`")))
        .append(".\n")
        .toString();
  }

  private static String words(Policy.Limit limit) {
    String rows = limit.rows() == null ? "" : ", or more than " + limit.rows() + " rows";
    return "more than %d %% of its rows are refused, from %d rows on%s"
        .formatted(limit.sharePercent(), limit.fromRows(), rows);
  }

  private static String zh(Policy.Limit limit) {
    String rows = limit.rows() == null ? "" : "，或退回超过" + limit.rows() + "行";
    return "退回行数超过%d%%（至少%d行）%s".formatted(limit.sharePercent(), limit.fromRows(), rows);
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
