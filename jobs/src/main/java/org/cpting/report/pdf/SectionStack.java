package org.cpting.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.renderers.Renderable;
import org.cpting.report.Section;
import org.cpting.report.Section.Box;
import org.cpting.report.Section.Chart;
import org.jspecify.annotations.Nullable;

/**
 * Gives sections to a template one below the other: each with the template that draws it, its rows
 * and its words.
 */
final class SectionStack implements JRRewindableDataSource {

  private final SectionTemplates templates;
  private final List<Section> sections;
  private final Map<String, Object> shared;
  private int position = -1;

  /**
   * The stack.
   *
   * @param shared parameters every template needs: styles, language and the like
   */
  SectionStack(SectionTemplates templates, List<Section> sections, Map<String, Object> shared) {
    this.templates = templates;
    this.sections = sections;
    this.shared = shared;
  }

  @Override
  public void moveFirst() {
    position = -1;
  }

  @Override
  public boolean next() {
    return ++position < sections.size();
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    Section section = sections.get(position);
    return switch (field.getName()) {
      case "template" -> template(section);
      case "rows" -> rows(section);
      case "words" -> words(section);
      case "keep" -> keep(section);
      default ->
          throw new RenderException("A page asks for '" + field.getName() + "' of a section");
    };
  }

  /** Long tables and texts may break over pages, everything else moves to the next. */
  private static boolean keep(Section section) {
    return !(section instanceof Section.Table || section instanceof Section.Text);
  }

  private JasperReport template(Section section) {
    if (section instanceof Section.Table table) {
      return templates.written(TableDesign.of(table));
    }
    if (section instanceof Section.Model model) {
      return templates.written(ModelDesign.of(model));
    }
    return templates.shared(name(section));
  }

  private static String name(Section section) {
    if (section instanceof Section.Heading) {
      return "heading";
    }
    if (section instanceof Section.Text) {
      return "text";
    }
    if (section instanceof Section.KeyFigures) {
      return "figures";
    }
    return section instanceof Section.Charts ? "charts" : "together";
  }

  private JRDataSource rows(Section section) {
    if (section instanceof Section.Together together) {
      return new SectionStack(templates, together.sections(), shared);
    }
    return new RecordSource(records(section));
  }

  private List<? extends Record> records(Section section) {
    if (section instanceof Section.Heading heading) {
      return List.of(new Line("h" + heading.level(), heading.text()));
    }
    if (section instanceof Section.Text text) {
      return List.of(new Line(text.style(), text.text()));
    }
    if (section instanceof Section.Table table) {
      return table.rows();
    }
    if (section instanceof Section.KeyFigures figures) {
      return figures.figures();
    }
    if (section instanceof Section.Model model) {
      return List.of(new Cells(cells(model)));
    }
    return section instanceof Section.Charts charts ? List.of(pair(charts.charts())) : List.of();
  }

  private static List<String> cells(Section.Model model) {
    List<String> cells = new java.util.ArrayList<>(model.levels());
    for (Box box : model.boxes()) {
      cells.add(box.code());
      cells.add(box.text());
    }
    return cells;
  }

  private Pair pair(List<Chart> charts) {
    Chart first = charts.get(0);
    Chart second = charts.get(charts.size() - 1);
    return new Pair(
        charts.size() == 1 ? "one" : "two",
        first.title(),
        first.unit(),
        first.words(),
        templates.drawing(first),
        second.title(),
        second.unit(),
        second.words(),
        templates.drawing(second));
  }

  private Map<String, Object> words(Section section) {
    Map<String, Object> words = new HashMap<>(shared);
    if (section instanceof Section.Table table) {
      words.putAll(TableDesign.words(table));
    }
    return words;
  }

  /**
   * A text and what it is for.
   *
   * @param kind what it is for
   * @param text the text
   */
  record Line(String kind, String text) {}

  /**
   * Texts by number.
   *
   * @param cells the texts
   */
  record Cells(List<String> cells) {}

  /** Charts as a template asks for them; of one chart alone the second is the first again. */
  record Pair(
      String kind,
      String title1,
      String unit1,
      String words1,
      Renderable drawing1,
      String title2,
      String unit2,
      String words2,
      Renderable drawing2) {}
}
