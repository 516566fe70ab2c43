package org.cpting.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.cpting.notice.Bilingual;

/** Reads {@code schemas/checks.yaml}. */
public final class CheckList {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> PLACES = Set.of("place", "period", "value", "other", "percent");
  private static final int MOST_WEIGHT = 100;

  private CheckList() {}

  /** All checks, in the file's order. */
  public static List<CrossCheck> read(Home home) {
    List<CrossCheck> checks = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    YamlNode yaml = YamlNode.read(home.schemas().resolve("checks.yaml")).only("checks");
    for (YamlNode item : yaml.get("checks").items()) {
      CrossCheck check = check(item);
      if (!codes.add(check.code())) {
        throw item.complaint("check '" + check.code() + "' twice");
      }
      checks.add(check);
    }
    return checks;
  }

  private static CrossCheck check(YamlNode yaml) {
    yaml.only(
        "code",
        "level",
        "kind",
        "measure",
        "other",
        "factor",
        "z",
        "history",
        "percent",
        "least",
        "weight",
        "text",
        "fix",
        "examples");
    Comparison comparison = comparison(yaml);
    boolean byCounty = yaml.get("level").choice("county", "province").equals("county");
    if (byCounty && comparison instanceof Comparison.Correction) {
      throw yaml.get("level").complaint("a correction is looked at for the province as a whole");
    }
    if (!byCounty && comparison.measure() == Measure.PERSONS) {
      throw yaml.get("level").complaint("persons of several counties cannot be added up");
    }
    int weight = yaml.number("weight");
    if (weight < 1 || weight > MOST_WEIGHT) {
      throw yaml.get("weight").complaint("a weight is from 1 to " + MOST_WEIGHT);
    }
    return new CrossCheck(
        yaml.text("code"),
        byCounty,
        comparison,
        weight,
        text(yaml.get("text"), comparison),
        text(yaml.get("fix"), comparison),
        yaml.get("examples").items().stream().map(CheckList::example).toList());
  }

  private static Comparison comparison(YamlNode yaml) {
    Measure measure = yaml.get("measure").word(Measure.class);
    return switch (yaml.get("kind")
        .choice("outlier", "change", "correction", "reversal", "at_most")) {
      case "outlier" ->
          new Comparison.Outlier(measure, yaml.get("z").decimal(), yaml.number("history"));
      case "change" ->
          new Comparison.Change(measure, yaml.number("percent"), yaml.number("least", 1));
      case "correction" ->
          new Comparison.Correction(measure, yaml.number("percent"), yaml.number("least", 1));
      case "reversal" -> new Comparison.Reversal(measure);
      default ->
          new Comparison.AtMost(
              measure,
              yaml.get("other").word(Measure.class),
              yaml.find("factor") == null ? BigDecimal.ONE : yaml.get("factor").decimal(),
              yaml.number("least", 1));
    };
  }

  /** Small numbers of persons are never shown, so a text on persons has no place for them. */
  private static Bilingual text(YamlNode yaml, Comparison comparison) {
    yaml.only("zh", "en");
    for (String language : List.of("zh", "en")) {
      Matcher place = PLACE.matcher(yaml.text(language));
      while (place.find()) {
        if (!PLACES.contains(place.group(1))) {
          throw yaml.get(language)
              .complaint("no place '" + place.group(1) + "'; there are " + PLACES);
        }
        boolean number = !Set.of("place", "period").contains(place.group(1));
        if (number && comparison.ofPersons()) {
          throw yaml.get(language)
              .complaint("numbers of persons are not shown: leave {" + place.group(1) + "} out");
        }
      }
    }
    return new Bilingual(yaml.text("zh"), yaml.text("en"));
  }

  private static CrossCheck.Example example(YamlNode yaml) {
    yaml.only("values", "other", "finds");
    YamlNode other = yaml.find("other");
    return new CrossCheck.Example(
        yaml.get("values").items().stream().map(value -> (long) value.number()).toList(),
        other == null ? null : (long) other.number(),
        yaml.get("finds").choice("true", "false").equals("true"));
  }
}
