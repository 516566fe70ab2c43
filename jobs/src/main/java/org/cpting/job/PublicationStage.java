package org.cpting.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Restatements;
import org.cpting.job.ReportBook.Basis;
import org.cpting.job.ReportBook.Wanted;
import org.cpting.outbox.Outbox;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportData;
import org.cpting.report.ReportPack;
import org.cpting.report.Scope;
import org.cpting.report.Stamp;
import org.cpting.report.exchange.FigureLines;
import org.cpting.report.pdf.PdfRenderer;
import org.cpting.report.pdf.TemplateFault;
import org.cpting.report.web.WebPage;
import org.cpting.warehouse.AuditKind;
import org.cpting.warehouse.AuditLog;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Publication;
import org.cpting.warehouse.Publications;
import org.jspecify.annotations.Nullable;

/**
 * Freezes a report: its figures as printed, the returns and definitions behind them, and its final
 * files, which nothing rewrites.
 */
final class PublicationStage {

  /** Folder of the files for other programs within an edition. */
  static final String DATA = "data/";

  private final Settings settings;
  private final ReportBook book;
  private final Publications reading;
  private final Publications writing;
  private final AuditLog audit;
  private final PassLog log;
  private @Nullable PublicationOrder order;

  PublicationStage(
      Settings settings,
      ReportBook book,
      Publications reading,
      Publications writing,
      AuditLog audit,
      PassLog log) {
    this.settings = settings;
    this.book = book;
    this.reading = reading;
    this.writing = writing;
    this.audit = audit;
    this.log = log;
  }

  void order(PublicationOrder given) {
    this.order = given;
  }

  /**
   * What an edition prints and holds.
   *
   * @param printed the figures in the report itself
   * @param told all figures in any of its files
   */
  private record Content(
      Set<Figure> printed, Set<Figure> told, ReportData data, Map<String, byte[]> files) {}

  void run() throws IOException {
    PublicationOrder wanted = order;
    if (wanted == null) {
      return;
    }
    log.narratives(book.unusableNarratives());
    Basis basis = book.basis(book.returns());
    List<Wanted> editions = editions(wanted, basis);
    List<TemplateFault> faults =
        new CheckedReports(settings.home(), settings.workspace().cache())
            .faults(editions.get(0).report());
    if (!faults.isEmpty()) {
      log.templates(faults);
      return;
    }
    // A province's report shows the programme's figures too, so all returns are behind it.
    List<LedgerReturn> returns = ReportBook.upTo(basis.returns(), wanted.period());
    int number = reading.nextEdition(wanted.report(), wanted.scope(), wanted.period().id());
    Instant at = settings.clock().instant();
    Content content = content(editions, basis, new Stamp.Issue(number, at));
    List<FigureRow> figures = rows(content.printed);
    Set<Figure> beside = new LinkedHashSet<>(content.told);
    beside.removeAll(content.printed);
    List<Integer> ids = returns.stream().map(LedgerReturn::returnId).toList();
    if (unchanged(wanted, content.printed, ids)) {
      return;
    }
    String definitions = new DefinitionArchive(settings.workspace()).keep(settings.home());
    PublishedFiles.add(
        content.files,
        content.told,
        FigureLines.warning(content.data),
        returns,
        content.data.restatements());
    byte[] manifest = Outbox.manifest(content.files).getBytes(StandardCharsets.UTF_8);
    content.files.put(Outbox.MANIFEST, manifest);
    String folder = folder(wanted) + "/edition-" + number;
    Outbox outbox = new Outbox(settings.workspace().outbox());
    setAside(outbox.folder().resolve(folder));
    outbox.publishForGood(folder, content.files);
    writing.add(
        new Publication(
            0,
            wanted.report(),
            wanted.scope(),
            wanted.period().id(),
            number,
            at,
            settings.by(),
            definitions,
            returns.stream().mapToInt(LedgerReturn::returnId).max().orElse(0),
            Version.program(),
            folder + "/" + Outbox.MANIFEST,
            new Fingerprint().bytes(manifest).hex(),
            wanted.note()),
        figures,
        rows(beside),
        ids);
    audit.append(
        AuditKind.PUBLICATION,
        "%s %s %s edition %d".formatted(wanted.report(), wanted.period(), wanted.scope(), number),
        "by %s; %d figures from %d returns; definitions %s%s"
            .formatted(
                settings.by(),
                content.told.size(),
                ids.size(),
                definitions,
                wanted.note().isEmpty() ? "" : "; " + wanted.note()));
    content.files.keySet().forEach(file -> log.rendered(folder + "/" + file));
  }

  private static List<FigureRow> rows(Set<Figure> figures) {
    return figures.stream().map(FigureView::row).toList();
  }

  private List<Wanted> editions(PublicationOrder wanted, Basis basis) {
    List<Wanted> editions =
        book.wanted(basis.returns()).stream()
            .filter(one -> one.report().id().equals(wanted.report()))
            .filter(one -> one.scope().code().equals(wanted.scope()))
            .filter(one -> one.period().equals(wanted.period()))
            .toList();
    if (editions.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no report '%s' of %s on %s to publish: the period is not over, no return of it counts, or the report is not made for it"
              .formatted(wanted.report(), wanted.scope(), wanted.period()));
    }
    return editions;
  }

  private Content content(List<Wanted> editions, Basis basis, Stamp.Issue issue)
      throws IOException {
    ReportData data = book.data(basis, editions.get(0), issue);
    ReportAssembler assembler = new ReportAssembler(settings.home(), data);
    PdfRenderer renderer = new PdfRenderer(settings.home(), settings.workspace().cache());
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Wanted one : editions) {
      ReportPack pack = assembler.assemble(one.report(), one.edition(), one.period(), one.scope());
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      renderer.render(pack, pdf);
      files.put(pack.file(), pdf.toByteArray());
      if (one.scope().equals(Scope.PROGRAMME)) {
        files.put(pack.file().replace(".pdf", ".html"), WebPage.of(pack));
      }
    }
    Set<Figure> printed = new LinkedHashSet<>(assembler.printed());
    return new Content(printed, withData(editions.get(0), data, printed, files), data, files);
  }

  /**
   * Adds the files for other programs where the report is the programme's; answers what is told
   * with them.
   */
  private Set<Figure> withData(
      Wanted wanted, ReportData data, Set<Figure> printed, Map<String, byte[]> files) {
    Set<Figure> told = new LinkedHashSet<>(printed);
    DataFiles others = new DataFiles(settings.home());
    if (wanted.scope().equals(Scope.PROGRAMME) && others.wanted(wanted.period())) {
      others.of(data, wanted.period()).forEach((name, file) -> files.put(DATA + name, file));
      new FigureLines(data).of(wanted.period()).forEach(line -> told.add(line.figure()));
    }
    return told;
  }

  /** Whether the newest edition printed the same from the same returns. */
  private boolean unchanged(PublicationOrder wanted, Set<Figure> printed, List<Integer> returns) {
    return reading.newest().stream()
        .filter(one -> one.report().equals(wanted.report()) && one.scope().equals(wanted.scope()))
        .filter(one -> one.period().equals(wanted.period().id()))
        .anyMatch(
            one ->
                Set.copyOf(reading.returns(one.publicationId())).equals(Set.copyOf(returns))
                    && printedBy(one).equals(keysAndNumbers(printed.stream())));
  }

  private Set<List<Object>> printedBy(Publication publication) {
    return keysAndNumbers(
        reading.figures(publication.publicationId()).stream().map(Restatements::figure));
  }

  private static Set<List<Object>> keysAndNumbers(Stream<Figure> figures) {
    return figures
        .map(FigureView::row)
        .map(
            row ->
                List.<Object>of(
                    row.indicator(),
                    row.period(),
                    row.scope(),
                    row.measure(),
                    row.disaggregation(),
                    row.state(),
                    PublishedFiles.plain(row.value()),
                    PublishedFiles.plain(row.denominator())))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static String folder(PublicationOrder wanted) {
    String scope = wanted.scope().equals(Figure.PROGRAMME) ? "" : "/" + wanted.scope();
    return "published/" + wanted.report() + "/" + wanted.period().id() + scope;
  }

  /**
   * A folder of this number can only be there if the process died between writing it and recording
   * it: it was never published, and makes room under another name.
   */
  private void setAside(Path folder) throws IOException {
    if (Files.exists(folder)) {
      FileTime made = Files.getLastModifiedTime(folder);
      Files.move(
          folder,
          folder.resolveSibling("not-recorded-" + folder.getFileName() + "-" + made.toMillis()));
    }
  }
}
