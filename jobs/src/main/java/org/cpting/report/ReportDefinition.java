package org.cpting.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A report of the catalogue: {@code report-templates/<id>/report.yaml}.
 *
 * @param id name of its folder
 * @param audience whose report it is: one for the programme, or one for each province
 * @param periods lengths of period it is made for
 * @param editions its languages; an edition of two languages is bilingual
 * @param title key of its title in the texts
 * @param titles keys of other titles, for lengths of period that have one
 * @param pages its parts in order
 */
public record ReportDefinition(
    String id,
    Audience audience,
    List<Period.Kind> periods,
    List<Edition> editions,
    String title,
    Map<Period.Kind, String> titles,
    List<PageDefinition> pages) {

  private static final String[] KINDS = {"quarter", "half_year", "fiscal_year", "project"};

  /** Whom a report is made for. */
  public enum Audience {
    PROGRAMME,
    PROVINCE
  }

  /**
   * A language version of a report.
   *
   * @param languages one language, or two for a bilingual report
   */
  public record Edition(List<String> languages) {

    static Edition read(YamlNode yaml) {
      return new Edition(List.of(yaml.text().split("\\+")));
    }

    /** e.g. {@code en}, or {@code zh-en}. */
    public String id() {
      return String.join("-", languages);
    }
  }

  /**
   * A part of a report.
   *
   * @param template its template
   * @param blocks what fills a template of its own, by the name the template gives it
   * @param sections what stands below one another on a page of sections
   */
  record PageDefinition(Path template, Map<String, YamlNode> blocks, List<YamlNode> sections) {

    static PageDefinition read(Path folder, Path shared, YamlNode yaml) {
      yaml.only("template", "blocks", "layout", "sections");
      if (yaml.find("template") != null) {
        Path template = folder.resolve(yaml.text("template"));
        return new PageDefinition(
            template, new LinkedHashMap<>(yaml.get("blocks").entries()), List.of());
      }
      String layout = yaml.get("layout").choice("portrait", "landscape");
      Path template = shared.resolve(layout + ".jrxml");
      return new PageDefinition(template, Map.of(), yaml.get("sections").items());
    }
  }

  /**
   * Reads a report.yaml.
   *
   * @param home holds the templates that reports share
   */
  public static ReportDefinition read(Home home, Path file) {
    YamlNode yaml =
        YamlNode.read(file).only("title", "titles", "audience", "periods", "languages", "pages");
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    Path shared = home.reportTemplates().resolve("shared");
    List<PageDefinition> pages = new ArrayList<>();
    yaml.get("pages").items().forEach(page -> pages.add(PageDefinition.read(folder, shared, page)));
    return new ReportDefinition(
        String.valueOf(folder.getFileName()),
        Audience.valueOf(
            yaml.get("audience").choice("programme", "province").toUpperCase(Locale.ROOT)),
        yaml.get("periods").items().stream().map(ReportDefinition::kind).toList(),
        yaml.get("languages").items().stream().map(Edition::read).toList(),
        yaml.text("title"),
        titles(yaml.find("titles")),
        List.copyOf(pages));
  }

  private static Map<Period.Kind, String> titles(@Nullable YamlNode yaml) {
    Map<Period.Kind, String> titles = new EnumMap<>(Period.Kind.class);
    if (yaml != null) {
      for (Period.Kind kind : Period.Kind.values()) {
        String title = yaml.only(KINDS).textOrNull(kind.name().toLowerCase(Locale.ROOT));
        if (title != null) {
          titles.put(kind, title);
        }
      }
    }
    return titles;
  }

  /** Key of its title for a period. */
  String title(Period period) {
    return titles.getOrDefault(period.kind(), title);
  }

  private static Period.Kind kind(YamlNode yaml) {
    String word = yaml.choice(KINDS);
    return Period.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
