package org.cpting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpting.report.pdf.EveryReport.Drawn;
import org.cpting.report.pdf.PdfTags.Tag;

/**
 * A PDF as lines of text, for eyes and for comparing: its bookmarks, then its tags in reading order
 * with what they show. Of a table each row is a line, its headings begin with {@code =}, its other
 * cells with {@code |}. What is not in the report's language begins with its language in brackets.
 */
final class GoldenText {

  private final List<String> lines = new ArrayList<>();
  private final String language;
  private int page;

  private GoldenText(String language) {
    this.language = language;
  }

  static List<String> of(Drawn report) {
    Tag document = report.tags().kids().get(0);
    GoldenText text = new GoldenText(document.language());
    text.lines.add(report.pack().title() + " (" + document.language() + ")");
    text.lines.add("");
    for (PdfOutline.Bookmark bookmark : PdfOutline.read(report.pdf())) {
      text.lines.add("  ".repeat(bookmark.level()) + bookmark.page() + " " + bookmark.text());
    }
    document.kids().forEach(text::add);
    return text.lines;
  }

  private void add(Tag tag) {
    if (tag.type().equals("Table")) {
      turn(tag);
      lines.add("Table");
      tag.kids().forEach(this::add);
      return;
    }
    if (tag.type().equals("TR")) {
      turn(tag);
      lines.add(tag.kids().stream().map(this::cell).collect(Collectors.joining(" ", "  ", "")));
      return;
    }
    if (!tag.text().isEmpty() || !tag.words().isEmpty()) {
      turn(tag);
      lines.add(tag.type() + " " + (tag.words().isEmpty() ? spoken(tag) : tag.words()));
    } else if (tag.kids().isEmpty()) {
      lines.add(tag.type() + " (empty)");
    }
    tag.kids().forEach(this::add);
  }

  private String cell(Tag cell) {
    return (cell.type().equals("TH") ? "=" : "|") + shown(cell);
  }

  private String shown(Tag tag) {
    StringBuilder shown = new StringBuilder(spoken(tag));
    for (Tag kid : tag.kids()) {
      shown.append(shown.isEmpty() ? "" : " ").append(shown(kid));
    }
    return shown.toString();
  }

  private String spoken(Tag tag) {
    boolean other = !tag.text().isEmpty() && !tag.language().equals(language);
    if (other) {
      return "[" + tag.language() + "] " + tag.text().replace('\n', ' ');
    }
    String text = tag.text().replace('\n', ' ');
    for (Map.Entry<String, String> passage : tag.passages().entrySet()) {
      text =
          text.replace(passage.getKey(), "[" + passage.getValue() + " " + passage.getKey() + "]");
    }
    return text;
  }

  /** Says where a page begins. */
  private void turn(Tag tag) {
    if (tag.page() > page) {
      page = tag.page();
      lines.add("");
      lines.add("-- page " + page);
    }
  }
}
