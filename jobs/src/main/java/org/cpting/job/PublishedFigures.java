package org.cpting.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpting.core.Period;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatement;
import org.cpting.indicator.Restatements;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Publication;
import org.cpting.warehouse.Publications;

/** Finds what of the published reports is no longer so. */
public final class PublishedFigures {

  private static final List<String> COUNTING =
      List.of("schemas/logframe.yaml", "schemas/calendar.yaml", "schemas/disclosure.yaml");
  private static final String CODE_LISTS = "schemas/codelists/";

  private final Home home;
  private final DefinitionArchive definitions;
  private final Publications publications;

  /**
   * Prepares for finding.
   *
   * @param home the definitions of today
   */
  public PublishedFigures(Home home, Workspace workspace, Publications publications) {
    this.home = home;
    this.definitions = new DefinitionArchive(workspace);
    this.publications = publications;
  }

  /**
   * An edition with the figures of it that are not what they were.
   *
   * @param publication the newest edition of its report, scope and period
   * @param restatements in the order of its figures
   */
  public record Restated(Publication publication, List<Restatement> restatements) {

    /** Whether a report on a period tells of it: a later one, or the same one in a new edition. */
    boolean belongsTo(String report, String scope, Period period) {
      return publication.report().equals(report)
          && publication.scope().equals(scope)
          && Period.of(publication.period()).last().compareTo(period.last()) <= 0;
    }
  }

  /**
   * Compares the newest edition of every report with today's figures.
   *
   * @param current after disclosure control
   * @param returns every return of the ledger, those replaced included
   */
  public List<Restated> restated(
      Logframe logframe, Collection<Figure> current, Collection<LedgerReturn> returns)
      throws IOException {
    List<Publication> newest = publications.newest();
    if (newest.isEmpty()) {
      return List.of();
    }
    Restatements comparison = new Restatements(logframe, current, returns);
    Map<String, String> today = counting(DefinitionArchive.files(home));
    List<Restated> restated = new ArrayList<>();
    for (Publication publication : newest) {
      restated.add(
          new Restated(
              publication,
              comparison.since(
                  new Restatements.Edition(
                      publication,
                      publications.figures(publication.publicationId()),
                      publications.returns(publication.publicationId()),
                      ground(publication, today)))));
    }
    return restated;
  }

  /** What besides returns changed since an edition. */
  Set<Restatement.Kind> ground(Publication publication) throws IOException {
    return ground(publication, counting(DefinitionArchive.files(home)));
  }

  private Set<Restatement.Kind> ground(Publication publication, Map<String, String> today)
      throws IOException {
    Set<Restatement.Kind> ground = EnumSet.noneOf(Restatement.Kind.class);
    if (!counting(definitions.files(publication.definitionsHash())).equals(today)) {
      ground.add(Restatement.Kind.DEFINITIONS);
    }
    if (!publication.programVersion().equals(Version.program())) {
      ground.add(Restatement.Kind.PROGRAM);
    }
    return ground;
  }

  /** The definitions that figures are counted by, of all. */
  static Map<String, String> counting(Map<String, String> files) {
    Map<String, String> counting = new TreeMap<>();
    files.forEach(
        (name, hash) -> {
          if (COUNTING.contains(name) || name.startsWith(CODE_LISTS)) {
            counting.put(name, hash);
          }
        });
    return counting;
  }
}
