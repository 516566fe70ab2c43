package org.cpting.definition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.core.Quarter;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a return may hold and still be let in: {@code schemas/policy.yaml}.
 *
 * @param limits how much of a form may be refused, by form
 * @param otherwise the same of forms not named
 * @param steps rules whose severity changes, the earliest change first
 * @param waivable rules of which a row can be loaded all the same
 */
public record Policy(
    Map<String, Limit> limits, Limit otherwise, List<Step> steps, Set<String> waivable) {

  private static final int WHOLE = 100;

  /**
   * How many rows of a form may be refused before all of it is.
   *
   * @param sharePercent greatest share of its rows
   * @param fromRows number of refused rows from which the share holds
   * @param rows greatest number whatever their share, null for any
   */
  public record Limit(int sharePercent, int fromRows, @Nullable Integer rows) {

    /** Whether so many refused rows refuse the form. */
    public boolean exceeded(int read, int refused) {
      boolean share = refused >= fromRows && (long) refused * WHOLE > (long) sharePercent * read;
      return share || (rows != null && refused > rows);
    }
  }

  /**
   * A change of a rule's severity.
   *
   * @param rule the rule
   * @param severity its severity from then on
   * @param from the day
   * @param by what is asked whether it has come to that day
   */
  public record Step(String rule, Severity severity, LocalDate from, By by) {}

  /** What is asked whether it has come to a day. */
  public enum By {
    /** The first day of the quarter reported on. */
    PERIOD,
    /** The day on which the return is read. */
    LOAD
  }

  /**
   * Reads the policy.
   *
   * @param rules codes of all rules there are, so that a slip of the pen is told
   */
  public static Policy read(Home home, Set<String> rules) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("policy.yaml"))
            .only("refusal", "severities", "waivable");
    Map<String, Limit> limits = new LinkedHashMap<>();
    yaml.get("refusal").entries().forEach((form, limit) -> limits.put(form, limit(limit)));
    Limit otherwise = limits.remove("otherwise");
    if (otherwise == null) {
      throw yaml.get("refusal").complaint("key 'otherwise' is missing");
    }
    YamlNode steps = yaml.find("severities");
    YamlNode named = yaml.find("waivable");
    Set<String> waivable =
        named == null
            ? Set.of()
            : Set.copyOf(named.items().stream().map(rule -> rule.choice(rules)).toList());
    return new Policy(
        limits,
        otherwise,
        steps == null
            ? List.of()
            : steps.items().stream()
                .map(step -> step(step, rules, waivable))
                .sorted(Comparator.comparing(Step::from))
                .toList(),
        waivable);
  }

  private static Limit limit(YamlNode yaml) {
    yaml.only("share_percent", "from_rows", "rows");
    YamlNode rows = yaml.find("rows");
    return new Limit(
        yaml.number("share_percent"),
        yaml.number("from_rows", 1),
        rows == null ? null : rows.number());
  }

  private static Step step(YamlNode yaml, Set<String> rules, Set<String> waivable) {
    yaml.only("rule", "severity", "from", "by");
    String rule = yaml.get("rule").choice(rules);
    Severity severity = yaml.get("severity").word(Severity.class);
    if (severity != Severity.ERROR && !waivable.contains(rule)) {
      throw yaml.get("severity")
          .complaint(
              rule
                  + " is not among the waivable rules, so it can only become an error: a row in"
                  + " which it finds something may be impossible to load");
    }
    return new Step(rule, severity, yaml.get("from").date(), yaml.get("by").word(By.class));
  }

  /** How much of a form may be refused. */
  public Limit limit(String form) {
    return limits.getOrDefault(form, otherwise);
  }

  /** Severity of the rules that have changed by a quarter and a day of reading. */
  public Map<String, Severity> severities(Quarter quarter, LocalDate read) {
    Map<String, Severity> severities = new HashMap<>();
    for (Step step : steps) {
      LocalDate asked = step.by() == By.PERIOD ? quarter.start() : read;
      if (!asked.isBefore(step.from())) {
        severities.put(step.rule(), step.severity());
      }
    }
    return severities;
  }
}
