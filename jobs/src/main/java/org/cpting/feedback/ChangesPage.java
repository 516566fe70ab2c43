package org.cpting.feedback;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cpting.diff.ReturnDiff;
import org.cpting.notice.Bilingual;

/**
 * What corrections change, as one page that needs nothing else. Chinese first, English beside it;
 * what may identify a person stands in it shortened.
 */
public final class ChangesPage {

  private static final String STYLE =
      """
      :root { color-scheme: light; }
      body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1b1b1b;
        background: #fff; margin: 0 auto; padding: 1.5rem; max-width: 70rem; }
      h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
      h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-top: 2px solid #3d5a80; padding-top: .75rem; }
      h3 { font-size: 1.05rem; margin: 1.25rem 0 .4rem; }
      [lang=en] { color: #4a4a4a; } .sum { font-weight: 600; }
      .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #b5b5b5; padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      thead th, table.facts th { background: #f0f2f5; } table.facts { width: auto; } table.facts th { font-weight: 600; }
      td.c { white-space: nowrap; overflow-wrap: normal; } .old { background: #fbeceb; } .new { background: #e9f4ec; }
      .hid { font-style: italic; }
      @page { size: A4; margin: 14mm 12mm; }
      @media print { body { font-size: 9.5pt; padding: 0; max-width: none; } thead { display: table-header-group; }
        tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
        * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
      """;

  private final Html html = new Html();

  private ChangesPage() {}

  /** The page on some forms. */
  public static byte[] of(List<ReturnDiff> diffs) {
    return new ChangesPage().page(diffs).getBytes(StandardCharsets.UTF_8);
  }

  /** What stands of it on the page of findings, with a link; nothing where nothing was replaced. */
  static void summary(List<ReturnDiff> diffs, Html html) {
    if (diffs.isEmpty()) {
      return;
    }
    html.element("h2", new Bilingual("与被替换的报表相比", "Compared with what it replaces"))
        .raw("\n<ul>\n");
    for (ReturnDiff diff : diffs) {
      html.raw("<li>").text(diff.key().form() + " ").words(diff.title()).raw(" · ");
      html.text(diff.before().file()).raw("<br>").words(diff.counts().words()).raw("</li>\n");
    }
    html.raw("</ul>\n<p><a href=\"" + FeedbackFolder.CHANGES_PAGE + "\">")
        .words(new Bilingual("逐格对照", "cell by cell"))
        .raw("</a></p>\n");
  }

  private String page(List<ReturnDiff> diffs) {
    html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"robots\" content=\"noindex\">\n")
        .element("title", "更正对照 What a correction changes")
        .raw("\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n")
        .element("h1", new Bilingual("更正对照", "What a correction changes"))
        .raw("\n<p>")
        .words(
            new Bilingual(
                "姓名、身份证号、备注等只显示最后两个字符。",
                "Of names, ID numbers, remarks and the like only the last two characters are shown."))
        .raw("</p>\n");
    diffs.forEach(this::form);
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void form(ReturnDiff diff) {
    html.raw("<section>\n<h2>").text(diff.key() + " ").words(diff.title()).raw("</h2>\n");
    html.raw("<table class=\"facts\">\n<tbody>\n");
    version(new Bilingual("原报表", "before"), diff.before());
    version(new Bilingual("更正后", "now"), diff.now());
    html.raw("</tbody>\n</table>\n<p class=\"sum\">").words(diff.counts().words()).raw("</p>\n");
    if (diff.notListed() > 0) {
      html.element(
          "p",
          new Bilingual(
              "另有" + diff.notListed() + "行没有列出。", diff.notListed() + " more rows are not listed."));
    }
    changed(diff.changed());
    places(new Bilingual("新增的行", "Rows added"), "new", diff.added());
    places(new Bilingual("删除的行", "Rows removed"), "old", diff.removed());
    html.raw("</section>\n");
  }

  private void version(Bilingual what, ReturnDiff.Version version) {
    html.raw("<tr><th scope=\"row\">").words(what).raw("</th><td>").text(version.file());
    if (version.returnId() != 0) {
      html.text(" · " + version.received())
          .raw(" · ")
          .words(new Bilingual("报表编号" + version.returnId(), "return " + version.returnId()));
    }
    html.raw("</td></tr>\n");
  }

  private void head(Bilingual title, Bilingual... columns) {
    html.element("h3", title).raw("\n<div class=\"wide\"><table>\n<thead><tr>");
    for (Bilingual column : columns) {
      html.raw("<th scope=\"col\">").words(column).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
  }

  private void changed(List<ReturnDiff.ChangedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    head(
        new Bilingual("修改的单元格", "Cells changed"),
        new Bilingual("位置", "place"),
        new Bilingual("原位置", "place before"),
        new Bilingual("项目", "field"),
        new Bilingual("原值", "before"),
        new Bilingual("现值", "now"));
    for (ReturnDiff.ChangedRow row : rows) {
      for (ReturnDiff.CellChange change : row.cells()) {
        html.raw("<tr>");
        place(row.now(), change.now().cell());
        place(row.before(), change.before().cell());
        html.raw("<td>").words(change.now().name()).raw("</td>");
        value("old", change.before(), change.masked());
        value("new", change.now(), change.masked());
        html.raw("</tr>\n");
      }
    }
    html.raw("</tbody>\n</table></div>\n");
  }

  private void place(ReturnDiff.Place place, String cell) {
    String sheet = Objects.requireNonNullElse(place.sheet(), "");
    html.raw("<td class=\"c\">").text(sheet).raw(sheet.isEmpty() ? "" : "<br>");
    if (cell.isEmpty()) {
      html.words(new Bilingual("第" + place.row() + "行", "row " + place.row()));
    } else {
      html.text(cell);
    }
    html.raw("</td>");
  }

  private void value(String kind, ReturnDiff.Cell cell, boolean masked) {
    html.raw("<td class=\"" + kind + (masked ? " hid" : "") + "\">");
    if (cell.value().isEmpty()) {
      html.words(new Bilingual("（空）", "(empty)"));
    } else {
      html.text(cell.value());
    }
    html.raw("</td>");
  }

  private void places(Bilingual title, String kind, List<ReturnDiff.Place> places) {
    if (places.isEmpty()) {
      return;
    }
    head(title, new Bilingual("位置", "place"), new Bilingual("内容", "what it says"));
    for (ReturnDiff.Place place : places) {
      html.raw("<tr>");
      place(place, "");
      html.raw("<td class=\"" + kind + "\">");
      for (ReturnDiff.Cell cell : place.cells()) {
        html.words(cell.name()).text(": " + cell.value()).raw("; ");
      }
      html.raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n");
  }
}
