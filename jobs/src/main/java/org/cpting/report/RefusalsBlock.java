package org.cpting.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.definition.YamlNode;
import org.cpting.report.DataQuality.Refusal;
import org.cpting.report.Wording.Words;

/** Why rows were refused, the most frequent rule first, with its most frequent words and fix. */
final class RefusalsBlock implements BlockSource {

  @Override
  public Class<RefusalRow> type() {
    return RefusalRow.class;
  }

  @Override
  public List<RefusalRow> rows(BlockContext context, YamlNode options) {
    options.only("kind", "top");
    return refusals(context, options.number("top", Integer.MAX_VALUE));
  }

  /** The most frequent reasons of the period. */
  static List<RefusalRow> refusals(BlockContext context, int top) {
    Map<String, List<Refusal>> byRule = new LinkedHashMap<>();
    for (Refusal refusal : context.data().quality().refusals(context.period(), context.scope())) {
      byRule.computeIfAbsent(refusal.rule(), rule -> new ArrayList<>()).add(refusal);
    }
    return byRule.values().stream()
        .sorted(
            Comparator.comparing(RefusalsBlock::count)
                .reversed()
                .thenComparing(one -> one.get(0).rule()))
        .limit(top)
        .map(same -> row(context, same))
        .toList();
  }

  private static Long count(List<Refusal> same) {
    return same.stream().mapToLong(Refusal::rows).sum();
  }

  private static RefusalRow row(BlockContext context, List<Refusal> same) {
    Refusal one = Collections.max(same, Comparator.comparing(Refusal::rows));
    String translated = context.wording().find("rule." + one.rule());
    Words text =
        translated == null ? context.wording().words(one.text()) : new Words(translated, "");
    Words fix = context.wording().words(one.fix());
    return new RefusalRow(
        one.rule(),
        text.first(),
        text.second(),
        fix.first(),
        fix.second(),
        context.numbers().whole(count(same)));
  }
}
