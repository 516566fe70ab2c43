package org.cpting.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.cpting.explain.Explanation.Section;

/** An explanation as a page of its own: no script, nothing loaded from elsewhere. */
public final class ExplanationPage {

  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;color:#1a1a1a;background:#fff;max-width:70rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.35rem;line-height:1.3}h1 span,h2 span{display:block;font-weight:400;color:#4a4a4a}
      h2{font-size:1.1rem;margin-top:2rem;border-bottom:2px solid #00594f}
      .value{font-size:2rem;font-weight:700;color:#00594f;margin:.5rem 0}
      .note{border-left:4px solid #b58900;padding:.25rem .75rem;margin:.5rem 0;background:#fffbea}
      .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
      th,td{border-bottom:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}
      th{background:#eef4f3}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
      """;

  private ExplanationPage() {}

  /** The page, complete. */
  public static String of(Explanation explanation) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
        .append(escape(explanation.title().zh()))
        .append("</title><style>\n")
        .append(STYLE)
        .append("</style></head><body><main>\n<h1>")
        .append(both(explanation.title().zh(), explanation.title().en()))
        .append("</h1>\n<p class=\"value\">")
        .append(escape(explanation.value()))
        .append("</p>\n");
    explanation
        .notes()
        .forEach(
            note ->
                page.append("<p class=\"note\">")
                    .append(escape(note.zh()))
                    .append("<br><span lang=\"en\">")
                    .append(escape(note.en()))
                    .append("</span></p>\n"));
    explanation.sections().forEach(section -> section(page, section));
    return page.append("</main></body></html>\n").toString();
  }

  private static void section(StringBuilder page, Section section) {
    page.append("<section aria-labelledby=\"")
        .append(section.id())
        .append("\"><h2 id=\"")
        .append(section.id())
        .append("\">")
        .append(both(section.title().zh(), section.title().en()))
        .append("</h2>\n");
    if (section.rows().isEmpty()) {
      page.append("<p>无 <span lang=\"en\">none</span></p></section>\n");
      return;
    }
    page.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
        .append(section.id())
        .append("\"><table><thead><tr>");
    section
        .columns()
        .forEach(
            column ->
                page.append(
                        column.number() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(escape(column.title().zh()))
                    .append(" <span lang=\"en\">")
                    .append(escape(column.title().en()))
                    .append("</span></th>"));
    page.append("</tr></thead><tbody>\n");
    section.rows().forEach(row -> page.append(row(section, row)));
    page.append("</tbody></table></div></section>\n");
  }

  private static String row(Section section, List<String> row) {
    StringBuilder html = new StringBuilder("<tr>");
    for (int i = 0; i < row.size(); i++) {
      html.append(section.columns().get(i).number() ? "<td class=\"n\">" : "<td>")
          .append(escape(row.get(i)))
          .append("</td>");
    }
    return html.append("</tr>\n").toString();
  }

  private static String both(String zh, String en) {
    return escape(zh) + "<span lang=\"en\">" + escape(en) + "</span>";
  }

  private static String escape(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                switch (c) {
                  case '&' -> "&amp;";
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '"' -> "&quot;";
                  default -> Character.toString(c);
                })
        .collect(Collectors.joining());
  }
}
