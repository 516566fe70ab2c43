package org.cpting.feedback;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cpting.diff.ReturnDiff;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of one file.
 *
 * @param file name its sender gave it
 * @param received when it was taken, on the calendar's clock
 * @param outcome what became of it
 * @param origin what it was recognised as, null if that could not be told
 * @param forms its forms
 * @param findings what was found, in the order found
 * @param notKept how many more there were of a code than are listed
 * @param sameAs the file that brought the same content before, null if none did
 * @param changes what its forms changed in the returns they replaced
 */
public record Feedback(
    String file,
    LocalDateTime received,
    Outcome outcome,
    @Nullable Origin origin,
    List<FormResult> forms,
    List<Finding> findings,
    Map<String, Integer> notKept,
    @Nullable Earlier sameAs,
    List<ReturnDiff> changes) {

  /**
   * How often something was found.
   *
   * @param code the rule or notice
   * @param severity what it does
   * @param count how many findings, those not listed included
   * @param rows how many rows of those listed are concerned; 0 where it concerns no row
   * @param first the first finding of it
   */
  public record RuleCount(String code, Severity severity, int count, int rows, Finding first) {}

  /** Counts by rule: errors first, then what concerns most rows. */
  public List<RuleCount> rules() {
    Map<String, List<Finding>> byCode = new LinkedHashMap<>();
    findings.forEach(
        finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding));
    List<RuleCount> counts = new ArrayList<>();
    byCode.forEach(
        (code, found) ->
            counts.add(
                new RuleCount(
                    code,
                    found.get(0).severity(),
                    found.size() + notKept.getOrDefault(code, 0),
                    rows(found),
                    found.get(0))));
    counts.sort(
        Comparator.comparing(RuleCount::severity)
            .thenComparing(count -> -count.count())
            .thenComparing(RuleCount::code));
    return List.copyOf(counts);
  }

  private static int rows(List<Finding> found) {
    TreeSet<String> rows = new TreeSet<>();
    found.stream()
        .filter(finding -> finding.at().row() > 0)
        .forEach(finding -> rows.add(finding.at().sheet() + "!" + finding.at().row()));
    return rows.size();
  }

  /** How many findings there are of a severity, those not listed included. */
  public int count(Severity severity) {
    return rules().stream()
        .filter(rule -> rule.severity() == severity)
        .mapToInt(RuleCount::count)
        .sum();
  }

  /** Rows read, over all forms. */
  public int rows() {
    return forms.stream().mapToInt(FormResult::rows).sum();
  }

  /** Rows accepted, over all forms. */
  public int accepted() {
    return forms.stream().mapToInt(FormResult::accepted).sum();
  }

  /** Rows refused, over all forms. */
  public int refused() {
    return forms.stream().mapToInt(FormResult::refused).sum();
  }

  /** Findings that are not listed. */
  public int notListed() {
    return notKept.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What it was recognised as, in words. */
  public Bilingual recognised() {
    if (origin == null) {
      return new Bilingual("未能确定", "could not be told");
    }
    String unit = origin.unit().isEmpty() ? "" : " " + origin.unit();
    return new Bilingual(
        origin.name().zh()
            + unit
            + " "
            + origin.quarter().year()
            + "年第"
            + "一二三四".charAt(origin.quarter().number() - 1)
            + "季度",
        origin.name().en() + unit + ", " + origin.quarter().id());
  }
}
