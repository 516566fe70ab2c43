package org.cpting.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatements;
import org.cpting.outbox.Outbox;
import org.cpting.report.DataQuality;
import org.cpting.report.ReportData;
import org.cpting.report.Stamp;
import org.cpting.report.exchange.ExchangeFiles;
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
 * @param filesRemade files for other programs that were made again, byte by byte as they were
 *     issued; none where another version of the program issued them
 * @param differing those that do not come out as printed, in words
 * @param filesChanged files that are not as they were issued
 */
public record Reproduction(
    int figures, int filesRemade, List<String> differing, List<String> filesChanged) {

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
    for (FigureRow row : publications.allFigures(edition.publicationId())) {
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
    List<String> changed = changed(edition, settings.workspace().outbox());
    int remade = changed.isEmpty() ? remade(edition, settings, view, publications, differing) : 0;
    return new Reproduction(compared, remade, differing, changed);
  }

  /** Makes the files for other programs again from what was told, and compares them. */
  private static int remade(
      Publication edition,
      Settings settings,
      FigureView view,
      Publications publications,
      List<String> differing)
      throws IOException {
    Path folder = settings.workspace().outbox().resolve(edition.file()).resolveSibling("");
    Path descriptor = folder.resolve(PublicationStage.DATA + DataFiles.LAST);
    if (!Files.exists(descriptor) || !edition.programVersion().equals(Version.program())) {
      return 0;
    }
    ReportData data =
        new ReportData(
            view.logframe(Period.of(edition.period())),
            view.codes(),
            view.calendar(),
            publications.allFigures(edition.publicationId()).stream()
                .map(Restatements::figure)
                .toList(),
            new DataQuality(List.of(), List.of(), List.of()),
            new Stamp("", edition.at(), ""));
    Map<String, byte[]> again =
        new DataFiles(view.home())
            .of(
                ExchangeFiles.issued(data, Files.readAllBytes(descriptor)),
                Period.of(edition.period()));
    again.forEach(
        (name, content) -> {
          if (!isSame(folder.resolve(PublicationStage.DATA + name), content)) {
            differing.add(name + ": made again, it is not as it was issued");
          }
        });
    return again.size();
  }

  private static boolean isSame(Path file, byte[] content) {
    try {
      return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
