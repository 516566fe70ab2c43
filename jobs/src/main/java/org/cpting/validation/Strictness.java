package org.cpting.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpting.core.SourceRef;
import org.cpting.core.Waiver;
import org.cpting.notice.Severity;

/**
 * How severe the rules are towards one return.
 *
 * @param changed severity of rules that are not, or no longer, as severe as they say themselves
 * @param waivable rules whose errors a waiver may let in; warnings may be acknowledged of any rule
 * @param waivers exceptions granted to the return that hold today
 */
public record Strictness(
    Map<String, Severity> changed, Set<String> waivable, List<Waiver> waivers) {

  /** Every rule as it says itself, and no exception. */
  public static final Strictness PLAIN = new Strictness(Map.of(), Set.of(), List.of());

  Severity of(RuleText rule) {
    return changed.getOrDefault(rule.code(), rule.severity());
  }

  /** The waiver that lets in what a rule found at a place. */
  Optional<Waiver> waiver(RuleText rule, SourceRef at) {
    if (waivers.isEmpty() || (of(rule) == Severity.ERROR && !waivable.contains(rule.code()))) {
      return Optional.empty();
    }
    return waivers.stream().filter(waiver -> waiver.covers(rule.code(), at)).findFirst();
  }
}
