package org.cpting.job;

import java.util.List;
import org.cpting.core.Period;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.DecisionCache;
import org.cpting.disclosure.DisclosurePolicy;
import org.cpting.disclosure.Edition;
import org.cpting.disclosure.Protection;
import org.cpting.disclosure.Protector;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatements;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.Publications;

/** The figures as any output may show them. Everything that leaves the office comes from here. */
public final class ProtectedFigures {

  private final Settings settings;
  private final Protector protector;
  private final DecisionCache cache;
  private final Figures figures;
  private final Publications publications;
  private String unprotectedBecause = "";

  /** The protected form of the figures in a warehouse. */
  public ProtectedFigures(
      Settings settings, CodeLists codes, Figures figures, Publications publications) {
    this.settings = settings;
    this.cache =
        new DecisionCache(settings.workspace().cache().resolve("hidden.txt"), Version.program());
    this.protector =
        new Protector(
            DisclosurePolicy.read(settings.home()), Logframe.read(settings.home(), codes));
    this.figures = figures;
    this.publications = publications;
  }

  /**
   * Puts everything out as it is until the end of this pass, which each page says with the reason.
   */
  void unprotected(String why) {
    unprotectedBecause = why;
  }

  /** Why nothing is hidden in this pass; empty where it is. */
  String unprotectedBecause() {
    return unprotectedBecause;
  }

  /**
   * Decides what is hidden: one pattern for all figures, with all publications known. Nothing is
   * solved again while neither figures nor policy nor publications change.
   */
  public Protection current() {
    Protection protection = protector.protect(truth(), editions(), cache);
    if (protection.isSolvedAnew()) {
      settings
          .progress()
          .tell(
              Progress.Step.PROTECT,
              1,
              1,
              "%d figures hidden, %s"
                  .formatted(protection.hidden().size(), protection.informationLost()));
    }
    return protection;
  }

  /**
   * Whether a report on a period has figures to show; one on the whole project shows those of its
   * last quarter.
   */
  boolean isCalculated(Period period) {
    Period shown = period.kind() == Period.Kind.PROJECT ? Period.of(period.last()) : period;
    return figures.periods().contains(shown.id());
  }

  /** The figures as they are, for internal eyes only. */
  public List<Figure> truth() {
    return figures.list().stream().map(Restatements::figure).toList();
  }

  /** What was published so far. */
  public List<Edition> editions() {
    return publications.list().stream()
        .map(
            one ->
                new Edition(
                    "%s %s %s, edition %d"
                        .formatted(one.report(), one.scope(), one.period(), one.edition()),
                    publications.allFigures(one.publicationId()).stream()
                        .map(Restatements::figure)
                        .toList()))
        .toList();
  }
}
