package org.cpting.feedback.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The part {@code styles.xml} cut into its lists; what is not changed stays as written. */
final class StyleParts {

  /** The lists we add to, in the order Excel demands, each with what it holds if it is missing. */
  private static final List<Map.Entry<String, String>> LISTS =
      List.of(
          Map.entry("numFmts", ""),
          Map.entry("fonts", "<font/>"),
          Map.entry(
              "fills",
              "<fill><patternFill patternType=\"none\"/></fill>\n<fill><patternFill patternType=\"gray125\"/></fill>"),
          Map.entry("borders", "<border/>"),
          Map.entry("cellStyleXfs", "<xf/>"),
          Map.entry("cellXfs", "<xf/>"),
          Map.entry("cellStyles", "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"));

  private final List<Object> pieces = new ArrayList<>();
  private final Set<String> made = new TreeSet<>();
  private String prefix = "";

  StyleParts(String xml) throws IOException {
    XmlScanner scanner = XmlScanner.of(xml);
    int depth = 0;
    while (scanner.next()) {
      if (scanner.opens() && depth == 0) {
        prefix = scanner.prefix();
      }
      if (scanner.opens() && depth == 1 && isList(scanner.name())) {
        pieces.add(Section.read(scanner));
        continue;
      }
      depth += scanner.opens() && !scanner.isEmpty() ? 1 : scanner.closes() ? -1 : 0;
      pieces.add(scanner.text());
    }
  }

  private static boolean isList(String name) {
    return LISTS.stream().anyMatch(list -> list.getKey().equals(name));
  }

  /** Which items go. */
  interface Chosen {
    boolean goes(int index, String xml);
  }

  /** One list. */
  static final class Section {
    private final String name;
    private String open;
    private final String close;
    private final List<String> leads = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private String tail = "";
    private String empty = "";

    private Section(String name, String open, String close) {
      this.name = name;
      this.open = open;
      this.close = close;
    }

    static Section read(XmlScanner scanner) throws IOException {
      String name = scanner.name();
      String open = scanner.text();
      String close = "</" + scanner.prefix() + name + ">";
      if (scanner.isEmpty()) {
        Section section = new Section(name, open.substring(0, open.length() - 2) + ">", close);
        section.empty = open;
        return section;
      }
      Section section = new Section(name, open, close);
      StringBuilder lead = new StringBuilder();
      StringBuilder item = new StringBuilder();
      int depth = 0;
      while (scanner.next()) {
        if (depth == 0 && scanner.closes()) {
          section.tail = lead.toString();
          return section;
        }
        boolean begins = scanner.opens();
        boolean inside = depth > 0 || begins;
        (inside ? item : lead).append(scanner.text());
        depth += begins && !scanner.isEmpty() ? 1 : scanner.closes() ? -1 : 0;
        if (inside && depth == 0) {
          section.leads.add(lead.toString());
          section.items.add(item.toString());
          lead.setLength(0);
          item.setLength(0);
        }
      }
      throw new IOException(name + " does not end");
    }

    List<String> items() {
      return items;
    }

    int add(String xml) {
      leads.add("");
      items.add(xml);
      count();
      return items.size() - 1;
    }

    void cutEnd(Chosen chosen) {
      int last = items.size() - 1;
      while (last >= 0 && chosen.goes(last, items.get(last))) {
        items.remove(last);
        leads.remove(last);
        last--;
      }
      count();
    }

    private void count() {
      if (Tag.attribute(open, "count") != null) {
        open = Tag.with(open, "count", "" + items.size());
      }
    }

    @Override
    public String toString() {
      if (items.isEmpty() && !empty.isEmpty()) {
        return empty;
      }
      StringBuilder xml = new StringBuilder(open);
      for (int i = 0; i < items.size(); i++) {
        xml.append(leads.get(i)).append(items.get(i));
      }
      return xml.append(tail).append(close).toString();
    }
  }

  /** Makes all lists that are missing; answers which. */
  Set<String> made() {
    LISTS.stream()
        .map(Map.Entry::getKey)
        .filter(name -> !name.equals("numFmts"))
        .forEach(this::section);
    return made;
  }

  /** Takes lists out again that were made and hold no more than they must. */
  void unmake(Set<String> names) {
    pieces.removeIf(
        piece ->
            piece instanceof Section section
                && names.contains(section.name)
                && section.items.size() <= defaults(section.name));
  }

  private static long defaults(String name) {
    return LISTS.stream()
        .filter(list -> list.getKey().equals(name))
        .flatMap(list -> list.getValue().lines())
        .count();
  }

  /** A list, made if it is missing. */
  Section section(String name) {
    Section there = find(name);
    if (there != null) {
      return there;
    }
    made.add(name);
    Section section =
        new Section(name, "<" + prefix + name + " count=\"0\">", "</" + prefix + name + ">");
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      boolean root =
          pieces.get(i) instanceof String text && text.startsWith("<" + prefix + "styleSheet");
      boolean before = pieces.get(i) instanceof Section other && order(other.name) < order(name);
      at = root || before ? i + 1 : at;
    }
    pieces.add(at, section);
    for (Map.Entry<String, String> list : LISTS) {
      if (list.getKey().equals(name)) {
        list.getValue().lines().forEach(item -> section.add(prefixed(item)));
      }
    }
    return section;
  }

  private @Nullable Section find(String name) {
    for (Object piece : pieces) {
      if (piece instanceof Section section && section.name.equals(name)) {
        return section;
      }
    }
    return null;
  }

  private static int order(String name) {
    for (int i = 0; i < LISTS.size(); i++) {
      if (LISTS.get(i).getKey().equals(name)) {
        return i;
      }
    }
    return LISTS.size();
  }

  /** Numbers that the items of some lists use for something. */
  Set<Integer> used(String id, String... lists) {
    Set<Integer> used = new HashSet<>();
    for (String list : lists) {
      section(list).items.forEach(item -> used.add(Tag.number(open(item), id, 0)));
    }
    return used;
  }

  /** XML of ours with the prefix that this part uses. */
  String prefixed(String xml) {
    return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(\\w)", "<$1" + prefix + "$2");
  }

  /** Index of an item in a list; it is added if it is not there. */
  int index(String list, String xml) {
    Section section = section(list);
    int known = section.items.indexOf(prefixed(xml));
    return known >= 0 ? known : section.add(prefixed(xml));
  }

  /** The opening tag of an item. */
  static String open(String item) {
    int end = 0;
    char quote = 0;
    for (; end < item.length(); end++) {
      char c = item.charAt(end);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    return item.substring(0, Math.min(item.length(), end + 1));
  }

  /** Whether two cell styles show the same. */
  static boolean alike(String one, String other) {
    return shown(one).equals(shown(other)) && content(one).equals(content(other));
  }

  private static Map<String, String> shown(String xf) {
    Map<String, String> attributes = Tag.attributes(open(xf));
    attributes.keySet().removeIf(name -> name.startsWith("apply"));
    for (String id : new String[] {"numFmtId", "fontId", "fillId", "borderId", "xfId"}) {
      attributes.putIfAbsent(id, "0");
    }
    return attributes;
  }

  private static String content(String xf) {
    String open = open(xf);
    return open.endsWith("/>") ? "" : xf.substring(open.length(), xf.lastIndexOf("</"));
  }

  @Override
  public String toString() {
    StringBuilder xml = new StringBuilder();
    pieces.forEach(xml::append);
    return xml.toString();
  }
}
