package org.cpting.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cpting.check.Comparison.AtMost;
import org.cpting.check.Comparison.Change;
import org.cpting.check.Comparison.Correction;
import org.cpting.check.Comparison.Outlier;
import org.cpting.check.Comparison.Reversal;
import org.cpting.check.Judge.Verdict;
import org.cpting.check.Observations.Place;
import org.cpting.core.CorrectedQuantity;
import org.cpting.core.Observation;
import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;

/** Runs the cross checks over what returns say. */
public final class CrossChecks {

  private static final BigDecimal MOST_EXCESS = BigDecimal.TEN;

  private final List<CrossCheck> checks;
  private final Function<Place, Bilingual> names;

  /**
   * Prepares the checks.
   *
   * @param checks the checks
   * @param names name of a province (county empty) or county, by the code of each
   */
  public CrossChecks(List<CrossCheck> checks, Names names) {
    this.checks = checks;
    this.names = place -> names.of(place.province(), place.county());
  }

  /** Names places. */
  @FunctionalInterface
  public interface Names {
    /** Name of a county, or of the province where the county is empty. */
    Bilingual of(String province, String county);
  }

  /** Everything that looks unusual, what matters most first. */
  public List<CheckFinding> run(
      Collection<Observation> counting, Collection<CorrectedQuantity> corrected) {
    Observations observations = new Observations(counting);
    List<CheckFinding> found = new ArrayList<>();
    for (CrossCheck check : checks) {
      if (check.comparison() instanceof Correction correction) {
        corrections(check, correction, corrected, found);
      } else {
        for (Place place : observations.places(check.byCounty())) {
          place(check, place, observations, found);
        }
      }
    }
    found.sort(CheckFinding.BY_WEIGHT);
    return found;
  }

  private void corrections(
      CrossCheck check,
      Correction correction,
      Collection<CorrectedQuantity> corrected,
      List<CheckFinding> found) {
    // Parts of a province that report by themselves are taken together.
    Map<String, CorrectedQuantity> together = new TreeMap<>();
    for (CorrectedQuantity one : corrected) {
      Observation after = one.after();
      if (after.measure().equals(correction.measure().id())) {
        together.merge(after.province() + after.quarter().id(), one, CrossChecks::added);
      }
    }
    for (CorrectedQuantity one : together.values()) {
      Observation after = one.after();
      Judge.change(correction.percent(), correction.least(), after.quantity(), one.before())
          .ifPresent(
              verdict ->
                  found.add(
                      finding(
                          check,
                          new Place(after.province(), ""),
                          after.quarter(),
                          after.quantity(),
                          verdict)));
    }
  }

  private static CorrectedQuantity added(CorrectedQuantity one, CorrectedQuantity more) {
    Observation after = one.after();
    return new CorrectedQuantity(
        one.before() + more.before(),
        new Observation(
            after.province(),
            "",
            after.quarter(),
            after.measure(),
            after.quantity() + more.after().quantity()));
  }

  private void place(
      CrossCheck check, Place place, Observations observations, List<CheckFinding> found) {
    NavigableMap<Quarter, Long> values = observations.of(place, check.comparison().measure());
    for (Map.Entry<Quarter, Long> one : values.entrySet()) {
      judge(check.comparison(), place, one, values, observations)
          .ifPresent(
              verdict -> found.add(finding(check, place, one.getKey(), one.getValue(), verdict)));
    }
  }

  private static Optional<Verdict> judge(
      Comparison comparison,
      Place place,
      Map.Entry<Quarter, Long> now,
      NavigableMap<Quarter, Long> values,
      Observations observations) {
    long value = now.getValue();
    Long before = values.get(now.getKey().plus(-1));
    if (comparison instanceof Outlier outlier) {
      return Judge.outlier(
          outlier, value, List.copyOf(values.headMap(now.getKey(), false).values()));
    }
    if (comparison instanceof Change change) {
      return before == null
          ? Optional.empty()
          : Judge.change(change.percent(), change.least(), value, before);
    }
    if (comparison instanceof Reversal) {
      return before == null ? Optional.empty() : Judge.reversal(value, before);
    }
    if (comparison instanceof AtMost atMost) {
      // Where the other form did not come there is nothing to compare with.
      Set<Quarter> accepted = observations.accepted(place.province(), atMost.other());
      return accepted.contains(now.getKey())
          ? Judge.atMost(
              atMost, value, observations.of(place, atMost.other()).getOrDefault(now.getKey(), 0L))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private CheckFinding finding(
      CrossCheck check, Place place, Quarter quarter, long value, Verdict verdict) {
    // A score that grew with a number of persons would give a small one away.
    BigDecimal excess = check.ofPersons() ? BigDecimal.ONE : verdict.excess();
    int score =
        excess
            .min(MOST_EXCESS)
            .multiply(BigDecimal.valueOf(check.weight()))
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
    Bilingual name = names.apply(place);
    return new CheckFinding(
        check.code(),
        place.province(),
        place.county(),
        quarter,
        score,
        new Bilingual(
            fill(check.text().zh(), name.zh(), quarter, value, verdict),
            fill(check.text().en(), name.en(), quarter, value, verdict)),
        new Bilingual(
            fill(check.fix().zh(), name.zh(), quarter, value, verdict),
            fill(check.fix().en(), name.en(), quarter, value, verdict)));
  }

  private static String fill(
      String text, String place, Quarter quarter, long value, Verdict verdict) {
    Long percent = verdict.percent();
    return text.replace("{place}", place)
        .replace("{period}", quarter.id())
        .replace("{value}", Long.toString(value))
        .replace("{other}", verdict.other().stripTrailingZeros().toPlainString())
        .replace("{percent}", percent == null ? "—" : (percent > 0 ? "+" : "") + percent);
  }
}
