package org.cpting.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cpting.definition.Indicator.Kind;
import org.cpting.definition.ReferenceSheet.Missing;
import org.cpting.definition.TargetPlan.Point;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code indicators}; what it leaves out comes from {@code defaults}. */
final class IndicatorReader {

  private final CountReader counts;
  private final Set<String> outcomes;
  private final YamlNode units;
  private final YamlNode missing;
  private final YamlNode forms;
  private final YamlNode defaults;

  IndicatorReader(YamlNode logframe, CountReader counts, Set<String> outcomes) {
    this.counts = counts;
    this.outcomes = outcomes;
    this.units = logframe.get("units");
    this.missing = logframe.get("missing_policies");
    this.forms = logframe.get("forms");
    this.defaults =
        logframe
            .get("defaults")
            .only(
                "baseline",
                "target_date",
                "tolerance_percent",
                "effective_from",
                "frequency",
                "responsibility");
  }

  /**
   * Reads a version of an indicator.
   *
   * @param day the day whose targets and milestones are wanted
   * @param span from when to when there is any version of it
   */
  Indicator indicator(YamlNode yaml, LocalDate day, Validity span) {
    yaml.only(
        ("code outcome name definition unit kind count numerator denominator by baseline"
                + " milestones target target_date tolerance_percent data_source method frequency"
                + " responsibility limitations missing effective_from valid_from valid_to examples")
            .split(" "));
    Kind kind = yaml.get("kind").word(Kind.class);
    List<Count> numerator = parts(yaml, kind == Kind.RATIO ? "numerator" : "count", kind);
    List<Count> denominator = kind == Kind.RATIO ? parts(yaml, "denominator", kind) : List.of();
    return new Indicator(
        yaml.text("code"),
        yaml.get("outcome").choice(outcomes),
        Texts.read(yaml.get("name")),
        Texts.read(yaml.get("definition")),
        unit(yaml.get("unit")),
        kind,
        numerator,
        denominator,
        breakdowns(yaml, numerator, denominator),
        plan(yaml, day),
        sheet(yaml, kind, numerator.get(0).what().form()),
        span.from() == null ? given(yaml, "effective_from").date() : span.from(),
        span.to(),
        valid(yaml),
        examples(yaml.get("examples")));
  }

  private List<Count> parts(YamlNode yaml, String key, Kind kind) {
    for (String other : List.of("count", "numerator", "denominator")) {
      YamlNode stray = yaml.find(other);
      if (stray != null && other.equals("count") == (kind == Kind.RATIO)) {
        throw stray.complaint(
            "a ratio has 'numerator' and 'denominator', every other kind has 'count'");
      }
    }
    List<Count> parts = counts.counts(yaml.get(key), kind);
    if (parts.isEmpty()) {
      throw yaml.get(key).complaint("needs one entry at least");
    }
    return parts;
  }

  private Indicator.Unit unit(YamlNode yaml) {
    String code = yaml.choice(units.entries().keySet());
    return new Indicator.Unit(code, Texts.read(units.get(code)));
  }

  private static List<List<Dimension>> breakdowns(
      YamlNode yaml, List<Count> numerator, List<Count> denominator) {
    List<List<Dimension>> by = new ArrayList<>();
    YamlNode given = yaml.find("by");
    if (given == null) {
      return by;
    }
    List<Count> all = new ArrayList<>(numerator);
    all.addAll(denominator);
    for (YamlNode breakdown : given.items()) {
      by.add(breakdown.items().stream().map(item -> axis(item, all)).toList());
    }
    return by;
  }

  private static Dimension axis(YamlNode yaml, List<Count> all) {
    Dimension dimension = yaml.word(Dimension.class);
    if (!dimension.axis()) {
      throw yaml.complaint("'" + dimension.id() + "' can stand in 'where' only");
    }
    for (Count count : all) {
      if (!count.what().knows(dimension)) {
        throw yaml.complaint(
            "'%s' is not told apart by %s".formatted(count.what().id(), dimension.id()));
      }
      if (dimension == Dimension.GROUP && !count.where().containsKey(Dimension.GROUP)) {
        throw yaml.complaint("a breakdown by group needs 'where: {group: ...}' in every entry");
      }
    }
    return dimension;
  }

  private Validity valid(YamlNode yaml) {
    Validity own = Versions.validity(yaml);
    return own.from() == null ? new Validity(given(yaml, "effective_from").date(), own.to()) : own;
  }

  private TargetPlan plan(YamlNode yaml, LocalDate day) {
    LocalDate targetDate = given(yaml, "target_date").date();
    List<YamlNode> target = targets(yaml).on(day);
    return new TargetPlan(
        point(given(yaml, "baseline")),
        milestones(yaml).on(day).stream().map(IndicatorReader::point).toList(),
        target.isEmpty() ? null : new Point(targetDate, value(target.get(0))),
        given(yaml, "tolerance_percent").decimal());
  }

  /** The versions of an indicator's target: a number, or several values each with its days. */
  static Versions targets(YamlNode yaml) {
    YamlNode target = yaml.find("target");
    return new Versions(
        target == null ? List.of() : target.items(), "the target of", one -> yaml.text("code"));
  }

  /** The versions of its milestones, by their dates. */
  static Versions milestones(YamlNode yaml) {
    YamlNode milestones = yaml.find("milestones");
    return new Versions(
        milestones == null ? List.of() : milestones.items(),
        "the milestone of " + yaml.text("code") + " at",
        one -> one.text("date"));
  }

  private static BigDecimal value(YamlNode target) {
    return target.single()
        ? target.decimal()
        : target.only("value", "valid_from", "valid_to").get("value").decimal();
  }

  private static Point point(YamlNode yaml) {
    yaml.only("date", "value", "valid_from", "valid_to");
    return new Point(yaml.get("date").date(), yaml.get("value").decimal());
  }

  private ReferenceSheet sheet(YamlNode yaml, Kind kind, String form) {
    YamlNode ofForm = forms.get(form.substring(0, 1)).only("data_source", "method");
    Missing policy = yaml.get("missing").word(Missing.class);
    if (policy != Missing.of(kind)) {
      throw yaml.get("missing")
          .complaint(
              "an indicator of kind '%s' is calculated with '%s'"
                  .formatted(kind.name().toLowerCase(Locale.ROOT), Missing.of(kind).id()));
    }
    return new ReferenceSheet(
        Texts.read(or(yaml.find("data_source"), ofForm, "data_source")),
        Texts.read(or(yaml.find("method"), ofForm, "method")),
        Texts.read(given(yaml, "frequency")),
        Texts.read(given(yaml, "responsibility")),
        Texts.read(yaml.get("limitations")),
        policy,
        Texts.read(missing.get(policy.id())));
  }

  private YamlNode given(YamlNode yaml, String key) {
    return or(yaml.find(key), defaults, key);
  }

  private static YamlNode or(@Nullable YamlNode own, YamlNode shared, String key) {
    return own == null ? shared.get(key) : own;
  }

  private static List<Example> examples(YamlNode yaml) {
    Set<String> names = new HashSet<>();
    List<Example> examples = new ArrayList<>();
    for (YamlNode item : yaml.items()) {
      Example example = Example.read(item);
      if (!names.add(example.name())) {
        throw item.complaint("two examples are called '" + example.name() + "'");
      }
      examples.add(example);
    }
    return examples;
  }
}
