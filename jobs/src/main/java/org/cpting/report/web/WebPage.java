package org.cpting.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cpting.report.KeyFigure;
import org.cpting.report.ProfileRow;
import org.cpting.report.ReportPack;
import org.cpting.report.ReportPack.Page;
import org.cpting.report.Section;
import org.cpting.report.Section.Heading;

/** A report as one HTML page. The same report gives the same bytes. */
public final class WebPage {

  private static final String STYLE = "report.css";
  private static final int CONTENTS_LEVELS = 2;

  private final ReportPack pack;
  private final Markup page = new Markup();
  private int headings;
  private boolean inList;

  private WebPage(ReportPack pack) {
    this.pack = pack;
  }

  /** The page, in UTF-8. */
  public static byte[] of(ReportPack pack) {
    return new WebPage(pack).write().getBytes(StandardCharsets.UTF_8);
  }

  private String write() {
    page.begin("html", "lang", pack.language().toLanguageTag()).begin("head");
    page.single("meta", "charset", "utf-8");
    page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", pack.title());
    page.element("style", style()).end().begin("body");
    head();
    contents();
    page.begin("main");
    for (Page part : pack.pages()) {
      part.rows().forEach(this::profile);
      part.sections().forEach(this::section);
      endList();
    }
    page.end();
    foot();
    return page.end().end().toString();
  }

  private void head() {
    page.begin("header").element("h1", pack.title());
    page.element("p", head("range")).element("p", head("status"), "class", "status");
    if (!head("disclosureNotice").isEmpty()) {
      page.element("p", head("disclosureNotice"), "class", "warning");
    }
    page.end();
  }

  private void foot() {
    page.begin("footer");
    page.element(
        "p",
        text("run")
            + " "
            + head("run")
            + " · "
            + text("cut_off")
            + " "
            + head("cutOff")
            + " · "
            + head("versions"));
    page.end();
  }

  private String head(String name) {
    return pack.head().getOrDefault(name, "");
  }

  private String text(String key) {
    return pack.texts().getOrDefault(key, "");
  }

  private void contents() {
    page.begin("nav", "aria-label", pack.title()).begin("ol");
    int number = 0;
    for (Page part : pack.pages()) {
      for (Section section : part.sections()) {
        if (section instanceof Heading heading && heading.level() <= CONTENTS_LEVELS) {
          number++;
          page.begin("li", "class", "l" + heading.level());
          page.element("a", heading.text(), "href", "#h" + number).end();
        }
      }
    }
    page.end().end();
  }

  private void profile(Record row) {
    if (row instanceof ProfileRow profile) {
      page.begin("section", "class", "profile").element("p", profile.title(), "class", "title");
      page.begin("dl");
      pair(text("cover.number"), profile.number());
      pair(text("cover.contribution"), profile.contribution());
      pair(text("cover.donor"), profile.donor());
      pair(text("cover.executing"), profile.executing());
      pair(text("cover.partner"), profile.partner());
      pair(text("cover.country"), profile.country());
      pair(text("cover.duration"), profile.duration());
      pair(text("cover.project_status"), profile.status());
      pair(text("cover.provinces"), profile.provinces());
      page.end().element("p", profile.note(), "class", "note").end();
    }
  }

  private void pair(String name, String value) {
    if (!name.isEmpty() && !value.isEmpty()) {
      page.element("dt", name).element("dd", value);
    }
  }

  private void section(Section section) {
    if (!(section instanceof Section.Text text && text.style().equals(Section.Text.BULLET))) {
      endList();
    }
    if (section instanceof Heading heading) {
      heading(heading);
    } else if (section instanceof Section.Text text) {
      text(text);
    } else if (section instanceof Section.Table table) {
      new TableMarkup(page, table).write();
    } else if (section instanceof Section.KeyFigures figures) {
      keyFigures(figures.figures());
    } else if (section instanceof Section.Charts charts) {
      page.begin("div", "class", "charts");
      charts.charts().forEach(chart -> new Drawing(page, chart).draw());
      page.end();
    } else if (section instanceof Section.Model model) {
      model(model);
    } else if (section instanceof Section.Together together) {
      together.sections().forEach(this::section);
    }
  }

  private void heading(Heading heading) {
    String element = "h" + (heading.level() + 1);
    if (heading.level() <= CONTENTS_LEVELS) {
      headings++;
      page.element(element, heading.text(), "id", "h" + headings);
    } else {
      page.element(element, heading.text());
    }
  }

  private void text(Section.Text text) {
    if (text.style().equals(Section.Text.BULLET)) {
      if (!inList) {
        page.begin("ul");
        inList = true;
      }
      page.element("li", text.text());
    } else {
      page.element("p", text.text(), "class", text.style());
    }
  }

  private void endList() {
    if (inList) {
      page.end();
      inList = false;
    }
  }

  private void keyFigures(List<KeyFigure> figures) {
    page.begin("ul", "class", "key");
    for (KeyFigure figure : figures) {
      page.begin("li").element("span", figure.value(), "class", "value").text(" ");
      page.element("span", figure.unit(), "class", "unit").text(" ");
      page.element("strong", figure.label()).text(" ");
      page.element("span", figure.period()).text(" ");
      page.element("span", figure.progress()).text(" ").element("span", figure.due()).end();
    }
    page.end();
  }

  /** Expected results as lists in lists, from the top down. */
  private void model(Section.Model model) {
    page.begin("div", "class", "model");
    boxes(model, -1);
    page.end();
  }

  private void boxes(Section.Model model, int parent) {
    boolean any = false;
    for (int i = 0; i < model.boxes().size(); i++) {
      Section.Box box = model.boxes().get(i);
      if (box.parent() == parent) {
        if (!any) {
          page.begin("ul");
          any = true;
        }
        page.begin("li").begin("div", "class", "box");
        page.element("span", model.levels().get(box.level()), "class", "rung").text(" ");
        page.element("strong", box.code()).text(" " + box.text()).end();
        boxes(model, i);
        page.end();
      }
    }
    if (any) {
      page.end();
    }
  }

  private static String style() {
    try (InputStream in = WebPage.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
