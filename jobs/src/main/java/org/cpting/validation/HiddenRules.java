package org.cpting.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/**
 * Knows which rules could not look at a row because of what another found in it, so that a sender
 * who mends one mistake is not surprised by the next.
 */
final class HiddenRules {

  /**
   * A rule that needs fields.
   *
   * @param doc its prose
   * @param needs the fields
   */
  private record Needing(RuleText doc, Set<String> needs) {}

  private final List<Needing> needing;
  private final Map<String, Integer> unread = new HashMap<>();

  HiddenRules(List<Rules.Documented> rules, FormSchema schema) {
    this.needing =
        rules.stream()
            .map(rule -> new Needing(rule.doc(), rule.rule().needs(schema)))
            .filter(rule -> !rule.needs().isEmpty())
            .toList();
  }

  /** The findings of a row, each with what could not be checked because of it. */
  List<Finding> told(List<Finding> found, CanonicalRow row) {
    Set<String> reported = found.stream().map(Finding::code).collect(Collectors.toSet());
    boolean rejected = false;
    List<Finding> told = new ArrayList<>(found.size());
    for (Finding finding : found) {
      if (!finding.column().isEmpty() && row.get(finding.column()) instanceof Value.Invalid) {
        unread.merge(finding.column(), 1, Integer::sum);
      }
      boolean rejects = finding.severity() == Severity.ERROR && !rejected;
      rejected |= rejects;
      List<RuleText> hidden =
          needing.stream()
              .filter(rule -> !reported.contains(rule.doc().code()))
              .filter(rule -> rule.doc().last() ? rejects : hides(finding, rule, row))
              .map(Needing::doc)
              .toList();
      told.add(hidden.isEmpty() ? finding : finding.hiding(text(hidden)));
    }
    return told;
  }

  private static boolean hides(Finding finding, Needing rule, CanonicalRow row) {
    String column = finding.column();
    return rule.needs().contains(column)
        && !usable(row.get(column))
        && rule.needs().stream().allMatch(need -> need.equals(column) || !row.get(need).isBlank());
  }

  private static boolean usable(Value value) {
    return !(value.isBlank()
        || value instanceof Value.Invalid
        || value instanceof Value.Unknown
        || value instanceof Value.Identity identity && identity.id() == null);
  }

  private static Bilingual text(List<RuleText> hidden) {
    return new Bilingual(
        "因此未检查：" + hidden.stream().map(RuleText::asksZh).collect(Collectors.joining("；")) + "。",
        "Therefore not checked: "
            + hidden.stream().map(RuleText::asksEn).collect(Collectors.joining("; "))
            + ".");
  }

  /** The findings of a total; values above it that are no numbers make it a poor check. */
  List<Finding> told(List<Finding> found, TotalsRow total) {
    int missing = unread.getOrDefault(total.field(), 0);
    if (missing == 0) {
      return List.copyOf(found);
    }
    Bilingual text =
        new Bilingual(
            "本列上面有 " + missing + " 个值读不成数字，没有加进去；改正之前，合计无法真正核对。",
            "Values above it in this column that are no numbers ("
                + missing
                + ") were left out; until they are corrected the total is not really checked.");
    return found.stream().map(finding -> finding.hiding(text)).toList();
  }
}
