package org.cpting.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatements;
import org.cpting.outbox.Outbox;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.Publication;
import org.cpting.warehouse.Publications;
import org.jooq.DSLContext;

/**
 * A published edition made again: its figures calculated from the returns that counted then, by the
 * definitions of its day, and its files compared with their checksums. What the edition hid is left
 * out: its number was not published.
 *
 * @param figures figures compared
 * @param differing those that do not come out as printed, in words
 * @param filesChanged files that are not as they were issued
 */
public record Reproduction(int figures, List<String> differing, List<String> filesChanged) {

  /** Whether everything came out as published. */
  public boolean exact() {
    return differing.isEmpty() && filesChanged.isEmpty();
  }

  /** Makes an edition again. */
  public static Reproduction of(Publication edition, Settings settings, DSLContext reading)
      throws IOException {
    Publications publications = new Publications(reading);
    FigureView view =
        FigureView.read(
            new DefinitionArchive(settings.workspace()).home(edition.definitionsHash()));
    Clock then = Clock.fixed(edition.at(), view.calendar().zone());
    Map<List<String>, Figure> again = new HashMap<>();
    view.figures(reading, publications.returns(edition.publicationId()), then)
        .figures()
        .forEach(figure -> again.put(key(FigureView.row(figure)), figure));
    int compared = 0;
    List<String> differing = new ArrayList<>();
    for (FigureRow row : publications.figures(edition.publicationId())) {
      Figure printed = Restatements.figure(row);
      if (printed.state() == Figure.State.SUPPRESSED) {
        continue;
      }
      compared++;
      Figure now = again.get(key(row));
      if (now == null || !Restatements.sameInPrint(printed, now)) {
        differing.add(
            String.join(" ", key(row)).strip()
                + ": printed "
                + PublishedFiles.shown(printed)
                + ", now "
                + (now == null ? "none" : PublishedFiles.shown(now)));
      }
    }
    return new Reproduction(compared, differing, changed(edition, settings.workspace().outbox()));
  }

  private static List<String> key(FigureRow row) {
    return List.of(row.indicator(), row.period(), row.scope(), row.measure(), row.disaggregation());
  }

  private static List<String> changed(Publication edition, Path outbox) throws IOException {
    Path manifest = outbox.resolve(edition.file());
    if (!new Outbox(outbox).holds(edition.file(), edition.sha256())) {
      return List.of(edition.file());
    }
    List<String> changed = new ArrayList<>();
    Outbox folder = new Outbox(manifest.resolveSibling(""));
    for (String line : Files.readAllLines(manifest, StandardCharsets.UTF_8)) {
      int end = line.indexOf("  ");
      String name = line.substring(end + 2);
      if (!folder.holds(name, line.substring(0, end))) {
        changed.add(name);
      }
    }
    return changed;
  }
}
