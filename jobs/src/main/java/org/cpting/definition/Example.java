package org.cpting.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpting.core.Period;
import org.cpting.core.Quarter;

/**
 * Tiny facts and the figures they must give; every one is run as a test.
 *
 * @param name what it shows, as a sentence
 * @param facts facts that go in
 * @param figures figures that must come out
 */
public record Example(String name, List<Fact> facts, List<Expected> figures) {

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "A", Set.of("county", "date", "person", "service", "sex", "age", "completed"),
          "A1", Set.of("row", "county", "service", "sex", "age", "contacts", "contacts_completed"),
          "A2", Set.of("county", "sex", "age", "persons_reached"),
          "A3", Set.of("county", "sex", "age", "persons_completed"),
          "B", Set.of("county", "activity", "sex", "age", "events", "materials", "participants"),
          "C", Set.of("county", "agency", "women", "men", "tested", "improved"),
          "D",
              Set.of(
                  "county",
                  "plan_adopted",
                  "in_work_plan",
                  "service_point",
                  "local_funding",
                  "leaders",
                  "models",
                  "meetings"));

  /**
   * One fact.
   *
   * @param form code of the form
   * @param province code of the province
   * @param quarter quarter of the return
   * @param fields its values by field; what is not given is not stated, or 0
   */
  public record Fact(String form, String province, Quarter quarter, Map<String, String> fields) {}

  /**
   * One figure that must come out.
   *
   * @param period period
   * @param scope code of a province, or ALL
   * @param measure new, period, cumulative or latest
   * @param by disaggregation, empty for the whole
   * @param value number, numerator/denominator, or the name of a state
   */
  public record Expected(Period period, String scope, String measure, String by, String value) {}

  static Example read(YamlNode yaml) {
    yaml.only("name", "facts", "figures");
    return new Example(
        yaml.text("name"),
        yaml.get("facts").items().stream().map(Example::fact).toList(),
        yaml.get("figures").items().stream().map(Example::expected).toList());
  }

  private static Fact fact(YamlNode yaml) {
    String form = yaml.get("form").choice(FIELDS.keySet().stream().sorted().toList());
    Set<String> known = FIELDS.getOrDefault(form, Set.of());
    Map<String, String> fields = new TreeMap<>();
    yaml.entries()
        .forEach(
            (key, value) -> {
              if (known.contains(key)) {
                fields.put(key, value.text());
              } else if (!Set.of("form", "province", "quarter").contains(key)) {
                throw value.complaint(
                    "form %s has no field '%s'; known: %s"
                        .formatted(form, key, String.join(", ", known.stream().sorted().toList())));
              }
            });
    return new Fact(form, yaml.text("province"), yaml.get("quarter").quarter(), fields);
  }

  private static Expected expected(YamlNode yaml) {
    yaml.only("period", "province", "measure", "by", "value");
    return new Expected(
        yaml.get("period").period(),
        yaml.text("province"),
        yaml.get("measure").choice("new", "period", "cumulative", "latest"),
        yaml.text("by", ""),
        yaml.text("value"));
  }
}
