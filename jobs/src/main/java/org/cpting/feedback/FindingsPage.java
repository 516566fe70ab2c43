package org.cpting.feedback;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/**
 * The findings as one page that needs nothing else: no script, no fonts or pictures from elsewhere.
 * Chinese first, English beside it; severities by sign and word, not by colour alone.
 */
final class FindingsPage {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int FIRST = 3;

  /** A browser becomes slow beyond; the CSV and the JSON have all. */
  private static final int MOST = 5_000;

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1b1b1b;
        background: #fff; margin: 0 auto; padding: 1.5rem; max-width: 70rem; }
      h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
      [lang=en] { color: #4a4a4a; } .file { overflow-wrap: anywhere; margin: 0 0 1rem; }
      table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: #4a4a4a; padding-bottom: .25rem; }
      th, td { border: 1px solid #b5b5b5; padding: .35rem .5rem; text-align: left; vertical-align: top; }
      thead th { background: #f0f2f5; } td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
      td.c { white-space: nowrap; overflow-wrap: normal; } code { font-size: .85em; overflow-wrap: anywhere; }
      table.facts { width: auto; } table.facts th { background: #f0f2f5; font-weight: 600; }
      .outcome { display: inline-block; border: 2px solid; border-left-width: .6rem; padding: .2rem .7rem; font-weight: 600;
        margin: .25rem 0 .75rem; }
      .accepted { border-color: #1b6e3c; } .partly { border-color: #8a5a00; } .refused { border-color: #a3161a; }
      .duplicate { border-color: #3d5a80; }
      .error .s { background: #fbdcdc; border-left: .35rem solid #a3161a; }
      .warning .s { background: #fdeecb; border-left: .35rem dashed #8a5a00; }
      .info .s { background: #e2edf8; border-left: .35rem dotted #2b5c8a; }
      .s { white-space: nowrap; } ol.next li, ol.first li { margin-bottom: .4rem; } .hid { font-style: italic; }
      a { color: #0b4f9e; }
      @page { size: A4; margin: 14mm 12mm; }
      @media print { body { font-size: 9.5pt; padding: 0; max-width: none; } thead { display: table-header-group; }
        tr { break-inside: avoid; } h2 { break-after: avoid; } a { color: inherit; }
        * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
      """;

  private final Feedback feedback;
  private final String workbook;
  private final Bilingual why;
  private final Advice advice;
  private final Html html = new Html();

  private FindingsPage(Feedback feedback, String workbook, Bilingual why) {
    this.feedback = feedback;
    this.workbook = workbook;
    this.why = why;
    this.advice = new Advice(feedback);
  }

  /**
   * Makes the page.
   *
   * @param workbook name of the marked workbook, empty if there is none
   * @param remark why there is none, or what it does not show; may be empty
   */
  static byte[] of(Feedback feedback, String workbook, Bilingual remark) {
    return new FindingsPage(feedback, workbook, remark).page().getBytes(StandardCharsets.UTF_8);
  }

  private String page() {
    html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"robots\" content=\"noindex\">\n")
        .element("title", "反馈 Feedback: " + feedback.file())
        .raw("\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>")
        .words(new Bilingual("报表反馈", "Feedback on a return"))
        .raw("</h1>\n<p class=\"file\">")
        .text(feedback.file())
        .raw("</p>\n<p class=\"outcome " + feedback.outcome().id() + "\">")
        .words(feedback.outcome().words())
        .raw("</p>\n<p>")
        .words(advice.taken())
        .raw("</p>\n");
    next();
    first();
    facts();
    forms();
    ChangesPage.summary(feedback.changes(), html);
    rules();
    findings();
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void heading(String zh, String en) {
    html.element("h2", new Bilingual(zh, en)).raw("\n");
  }

  private void next() {
    heading("下一步", "What to do next");
    html.raw("<ol class=\"next\">\n");
    advice.next(workbook).forEach(step -> html.element("li", step).raw("\n"));
    html.raw("</ol>\n");
    Earlier earlier = feedback.sameAs();
    if (earlier != null) {
      html.raw("<p><a href=\"../../" + Links.paths(earlier.folder()))
          .raw("/" + FeedbackFolder.PAGE + "\">")
          .words(new Bilingual("那一份的反馈", "feedback on that file"))
          .raw("</a></p>\n");
    }
    if (!workbook.isEmpty()) {
      html.raw("<p><a href=\"" + Links.path(workbook) + "\">").text(workbook).raw("</a></p>\n");
    }
    if (!why.isEmpty()) {
      html.element("p", why).raw("\n");
    }
  }

  private void first() {
    List<Feedback.RuleCount> most =
        feedback.rules().stream()
            .filter(rule -> rule.severity() != Severity.INFO)
            .limit(FIRST)
            .toList();
    if (most.isEmpty()) {
      return;
    }
    heading("先改这几项", "Begin with these");
    html.raw("<ol class=\"first\">\n");
    for (Feedback.RuleCount rule : most) {
      html.raw("<li><strong>")
          .words(count(rule))
          .raw("</strong> <code>")
          .text(rule.code())
          .raw("</code><br>")
          .words(rule.first().text())
          .raw("<br>")
          .words(rule.first().fix())
          .raw("</li>\n");
    }
    html.raw("</ol>\n");
  }

  private static Bilingual count(Feedback.RuleCount rule) {
    return rule.rows() > 1
        ? new Bilingual(rule.rows() + " 行，例如：", rule.rows() + " rows, for example:")
        : new Bilingual(
            rule.count() + " 处：", rule.count() + (rule.count() == 1 ? " place:" : " places:"));
  }

  private void facts() {
    heading("这份文件", "This file");
    html.raw("<table class=\"facts\">\n<tbody>\n");
    fact("收到时间", "received", new Bilingual(MINUTE.format(feedback.received()), ""));
    fact("认出的是", "recognised as", feedback.recognised());
    if (!advice.deadline().isEmpty()) {
      fact("报送期限", "due", advice.deadline());
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void fact(String zh, String en, Bilingual value) {
    html.raw("<tr><th scope=\"row\">")
        .words(new Bilingual(zh, en))
        .raw("</th><td>")
        .words(value)
        .raw("</td></tr>\n");
  }

  private void head(String... columns) {
    html.raw("<thead><tr>");
    for (int i = 0; i < columns.length; i += 2) {
      html.raw("<th scope=\"col\">").words(new Bilingual(columns[i], columns[i + 1])).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
  }

  private void forms() {
    if (feedback.forms().isEmpty()) {
      return;
    }
    heading("各张报表", "Forms");
    html.raw("<table>\n");
    head("报表", "form", "读取行数", "rows read", "计入", "accepted", "退回", "refused");
    for (FormResult form : feedback.forms()) {
      html.raw("<tr><th scope=\"row\">").text(form.form() + " ").words(form.title()).raw("</th>");
      if (form.read()) {
        html.raw("<td class=\"n\">" + form.rows() + "</td><td class=\"n\">" + form.accepted())
            .raw("</td><td class=\"n\">" + form.refused() + "</td></tr>\n");
      } else {
        html.raw("<td colspan=\"3\">")
            .words(new Bilingual("整张退回，各行未检查", "refused as a whole, its rows were not checked"))
            .raw("</td></tr>\n");
      }
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void rules() {
    if (feedback.findings().isEmpty()) {
      return;
    }
    heading("按规则统计", "By rule");
    html.raw("<table>\n");
    head("规则", "rule", "级别", "severity", "处", "findings", "行", "rows");
    for (Feedback.RuleCount rule : feedback.rules()) {
      html.raw("<tr class=\"" + rule.severity().id() + "\"><th scope=\"row\"><code>")
          .text(rule.code())
          .raw("</code></th>");
      severity(rule.severity());
      html.raw("<td class=\"n\">" + rule.count() + "</td><td class=\"n\">" + rule.rows())
          .raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void severity(Severity severity) {
    html.raw("<td class=\"s\"><span aria-hidden=\"true\">" + Marks.sign(severity) + "</span> ")
        .words(Marks.words(severity))
        .raw("</td>");
  }

  private void findings() {
    if (feedback.findings().isEmpty()) {
      return;
    }
    heading("全部问题", "All findings");
    html.raw("<table>\n");
    int left = Math.max(0, feedback.findings().size() - MOST);
    int more = left + feedback.notListed();
    if (more > 0) {
      html.element(
          "caption",
          new Bilingual(
              "另有 " + more + " 处没有列在本页" + (left > 0 ? "，见 findings.csv" : "") + "。",
              more + " more are not listed here" + (left > 0 ? "; see findings.csv." : ".")));
    }
    head("序号", "no.", "位置", "place", "级别", "severity", "问题和处理", "what was found, what to do");
    int number = 0;
    for (Finding finding : feedback.findings().subList(0, feedback.findings().size() - left)) {
      number++;
      finding(number, finding);
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void finding(int number, Finding finding) {
    String sheet = Objects.requireNonNullElse(finding.at().sheet(), "");
    html.raw("<tr class=\"" + finding.severity().id() + "\"><td class=\"n\">" + number)
        .raw("</td><td class=\"c\">")
        .text(sheet)
        .raw(sheet.isEmpty() ? "" : "<br>");
    if (finding.at().cell().isEmpty()) {
      html.words(Marks.place(finding));
    } else {
      html.text(finding.at().cell());
    }
    html.raw("</td>");
    severity(finding.severity());
    html.raw("<td>")
        .text(finding.text().zh() + finding.fix().zh())
        .raw("<br><span lang=\"en\">")
        .text(finding.text().en() + " " + finding.fix().en())
        .raw("</span> <code>")
        .text(finding.code())
        .raw("</code>");
    if (!finding.notChecked().isEmpty()) {
      html.raw("<br><span class=\"hid\">").words(finding.notChecked()).raw("</span>");
    }
    html.raw("</td></tr>\n");
  }
}
