package org.cpting.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what an indicator counts: the entries of {@code count}, in their closed vocabulary. */
final class CountReader {

  private static final String LEAST_NUMBER = "\\d{1,6}\\+";

  private final CodeLists lists;
  private final Map<String, PopulationGroup> groups;

  CountReader(CodeLists lists, Map<String, PopulationGroup> groups) {
    this.lists = lists;
    this.groups = groups;
  }

  List<Count> counts(YamlNode yaml, Indicator.Kind kind) {
    Set<Quantity> seen = EnumSet.noneOf(Quantity.class);
    List<Count> counts = new ArrayList<>();
    for (YamlNode item : yaml.items()) {
      Count count = count(item.only("what", "where"), kind);
      if (!seen.add(count.what())) {
        throw item.complaint(
            "'" + count.what().id() + "' stands here twice; one 'where' lists all");
      }
      counts.add(count);
    }
    if (seen.contains(Quantity.LOCAL_FUNDING) && counts.size() > 1) {
      throw yaml.complaint("money cannot be added to anything else");
    }
    return counts;
  }

  private Count count(YamlNode yaml, Indicator.Kind kind) {
    Quantity what = yaml.get("what").word(Quantity.class);
    if (!what.serves(kind)) {
      String fitting =
          Arrays.stream(Quantity.values())
              .filter(other -> other.serves(kind))
              .map(Quantity::id)
              .collect(Collectors.joining(", "));
      throw yaml.get("what")
          .complaint(
              "'%s' cannot be counted by an indicator of kind '%s'; these can: %s"
                  .formatted(what.id(), kind.name().toLowerCase(Locale.ROOT), fitting));
    }
    YamlNode where = yaml.find("where");
    return new Count(what, where == null ? Map.of() : where(where, what));
  }

  private Map<Dimension, List<String>> where(YamlNode yaml, Quantity what) {
    Map<Dimension, List<String>> where = new EnumMap<>(Dimension.class);
    yaml.only(dimensionsOf(what));
    yaml.entries()
        .forEach(
            (key, value) -> {
              Dimension dimension = Dimension.valueOf(key.toUpperCase(Locale.ROOT));
              where.put(dimension, values(dimension, what, value));
            });
    return where;
  }

  private static String[] dimensionsOf(Quantity what) {
    return Arrays.stream(Dimension.values())
        .filter(what::knows)
        .map(Dimension::id)
        .toArray(String[]::new);
  }

  private List<String> values(Dimension dimension, Quantity what, YamlNode yaml) {
    return switch (dimension) {
      case SERVICE, SEX, AGE, ACTIVITY, AGENCY -> {
        List<String> codes = lists.get(dimension.codeList()).codeNames();
        yield yaml.items().stream().map(item -> item.choice(codes)).toList();
      }
      case GROUP ->
          yaml.items().stream().flatMap(item -> group(item).members().stream()).distinct().toList();
      case COURSE, PLAN_ADOPTED, IN_WORK_PLAN, SERVICE_POINT -> List.of(yaml.choice("yes", "no"));
      case COMPLETED ->
          List.of(
              what == Quantity.CONTACTS
                  ? yaml.choice("stated") // who of them completed is not known
                  : yaml.choice("yes", "no", "stated"));
      case MODELS -> List.of(leastNumber(yaml));
    };
  }

  private PopulationGroup group(YamlNode yaml) {
    PopulationGroup group = groups.get(yaml.choice(groups.keySet()));
    if (group == null) {
      throw yaml.complaint("no such group");
    }
    return group;
  }

  private static String leastNumber(YamlNode yaml) {
    String text = yaml.text();
    if (!text.matches(LEAST_NUMBER)) {
      throw yaml.complaint("expected a least number such as 1+, not '" + text + "'");
    }
    return text.substring(0, text.length() - 1);
  }
}
