package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.cpting.core.Period;
import org.cpting.indicator.Figure;
import org.cpting.job.ReportBook.Wanted;
import org.cpting.outbox.Outbox;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportPack;
import org.cpting.report.Scope;
import org.cpting.report.pdf.TemplateFault;
import org.cpting.report.web.WebPage;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.RenderedReport;
import org.cpting.warehouse.RenderedReports;
import org.jspecify.annotations.Nullable;

/** Renders the reports that are due and whose content is not what was published last. */
final class RenderStage {

  private final Settings settings;
  private final ReportBook book;
  private final RenderedReports noted;
  private final RenderedReports writing;
  private final PassLog log;
  private final StopSignal stop;
  private final ExchangeStage exchange;
  private RenderOrder order = RenderOrder.ALL;

  RenderStage(
      Settings settings,
      ReportBook book,
      RenderedReports noted,
      RenderedReports writing,
      PassLog log,
      StopSignal stop)
      throws IOException {
    this.settings = settings;
    this.book = book;
    this.noted = noted;
    this.writing = writing;
    this.log = log;
    this.stop = stop;
    this.exchange = new ExchangeStage(settings, writing, log);
  }

  /** Restricts what the next pass renders. */
  void order(RenderOrder given) {
    this.order = given;
  }

  /** A report as it would be now: its files, unless those published last are the same. */
  private record Made(Wanted wanted, String file, String inputs, @Nullable Drawn drawn) {}

  private record Drawn(byte[] pdf, byte @Nullable [] web) {}

  void run() throws IOException {
    List<LedgerReturn> returns = book.returns();
    List<Wanted> usable = usable(returns, true);
    log.narratives(book.unusableNarratives());
    List<Wanted> wanted = calculated(usable);
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, RenderedReport> before = before();
    Outbox outbox = new Outbox(settings.workspace().outbox());
    ReportBook.Basis basis;
    try (ReportPress press = new ReportPress(settings)) {
      if (wanted.stream().anyMatch(one -> isNew(before.get(one.key()), outbox))) {
        press.warmUp();
      }
      basis = book.basis(returns);
      List<Future<Made>> works =
          press.start(wanted.stream().map(one -> work(one, basis, before, outbox, press)).toList());
      for (int done = 0; done < works.size(); done++) {
        if (stop.given()) {
          return;
        }
        Made made = ReportPress.await(works.get(done));
        if (made.drawn != null) {
          publish(made, made.drawn, outbox);
          settings.progress().tell(Progress.Step.RENDER, done + 1, wanted.size(), made.file);
        }
      }
    }
    for (Period period : exchanged(wanted)) {
      if (!stop.given()) {
        exchange.run(book.data(basis, period), period, before);
      }
    }
  }

  /** Those reports that have figures to show; the pass tells of the others. */
  private List<Wanted> calculated(List<Wanted> wanted) {
    Map<Period, Boolean> calculated = new HashMap<>();
    wanted.forEach(one -> calculated.computeIfAbsent(one.period(), book::isCalculated));
    calculated.forEach(
        (period, known) -> {
          if (!known) {
            log.uncalculated(period);
          }
        });
    return wanted.stream().filter(one -> calculated.getOrDefault(one.period(), false)).toList();
  }

  /** Whether a report is sure to be drawn; of the others only its figures tell. */
  private static boolean isNew(@Nullable RenderedReport last, Outbox outbox) {
    return last == null || !Files.exists(outbox.folder().resolve(last.file()));
  }

  private Callable<Made> work(
      Wanted one,
      ReportBook.Basis basis,
      Map<String, RenderedReport> before,
      Outbox outbox,
      ReportPress press) {
    return () -> make(one, basis, before, outbox, press);
  }

  /** What was rendered before, by {@link Wanted#key}. */
  private Map<String, RenderedReport> before() {
    Map<String, RenderedReport> before = new HashMap<>();
    noted
        .list()
        .forEach(
            report ->
                before.put(
                    String.join(
                        "|", report.report(), report.scope(), report.period(), report.language()),
                    report));
    return before;
  }

  /**
   * What the next pass would render: a report, or the files of a period for other programs.
   *
   * @param what id and edition of the report; folder of the files
   * @param scope what it is about
   * @param period what it reports on
   * @param last what was rendered last, null if nothing was
   * @param missing whether that is no longer in the outbox
   */
  record Due(
      String what, String scope, Period period, @Nullable RenderedReport last, boolean missing) {

    private static Due report(Wanted one, @Nullable RenderedReport last, boolean missing) {
      String what = one.report().id() + " " + one.edition().id();
      return new Due(what, one.scope().code(), one.period(), last, missing);
    }

    private static Due files(Period period, @Nullable RenderedReport last, boolean missing) {
      return new Due(ExchangeStage.folder(period), Figure.PROGRAMME, period, last, missing);
    }
  }

  /** Everything there is to render, whether or not it would change. */
  List<Due> all() {
    List<Wanted> wanted = book.wanted(book.returns()).stream().filter(order::includes).toList();
    List<Due> all = new ArrayList<>();
    wanted.forEach(one -> all.add(Due.report(one, null, false)));
    exchanged(wanted).forEach(period -> all.add(Due.files(period, null, false)));
    return all;
  }

  /** What the next pass would render from the figures as stored. */
  List<Due> due() throws IOException {
    List<LedgerReturn> returns = book.returns();
    List<Wanted> wanted =
        usable(returns, false).stream().filter(one -> book.isCalculated(one.period())).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<String, RenderedReport> before = before();
    ReportBook.Basis basis = book.basis(returns);
    Outbox outbox = new Outbox(settings.workspace().outbox());
    List<Due> due = new ArrayList<>();
    for (Wanted one : wanted) {
      RenderedReport last = before.get(one.key());
      boolean missing = isMissing(last, outbox);
      if (last == null || missing || !last.inputsHash().equals(inputs(pack(one, basis)))) {
        due.add(Due.report(one, last, missing));
      }
    }
    for (Period period : exchanged(wanted)) {
      RenderedReport last = before.get(ExchangeStage.key(period));
      if (!exchange.isThere(book.data(basis, period), period, last)) {
        due.add(Due.files(period, last, isMissing(last, outbox)));
      }
    }
    return due;
  }

  private static boolean isMissing(@Nullable RenderedReport last, Outbox outbox)
      throws IOException {
    return last != null && !outbox.holds(last.file(), last.sha256());
  }

  /** The periods of which files for other programs are made beside these reports. */
  private List<Period> exchanged(List<Wanted> wanted) {
    return order.reports().isEmpty()
        ? wanted.stream().map(Wanted::period).distinct().filter(exchange::wanted).toList()
        : List.of();
  }

  private ReportPack pack(Wanted one, ReportBook.Basis basis) throws IOException {
    return new ReportAssembler(settings.home(), book.data(basis, one, null))
        .assemble(one.report(), one.edition(), one.period(), one.scope());
  }

  /** Fingerprint of everything a report shows. */
  private String inputs(ReportPack pack) {
    return new Fingerprint()
        .text(book.templates())
        .text(pack.toString().replace(settings.home().root().toString(), ""))
        .hex();
  }

  /** Those that are ordered and whose templates have been tried and may run. */
  private List<Wanted> usable(List<LedgerReturn> returns, boolean tell) throws IOException {
    List<Wanted> wanted = book.wanted(returns).stream().filter(order::includes).toList();
    CheckedReports checked = new CheckedReports(settings.home(), settings.workspace().cache());
    Set<String> refused = new HashSet<>();
    for (ReportDefinition report : wanted.stream().map(Wanted::report).distinct().toList()) {
      List<TemplateFault> faults = checked.faults(report);
      if (!faults.isEmpty()) {
        if (tell) {
          log.templates(faults);
        }
        refused.add(report.id());
      }
    }
    return wanted.stream().filter(one -> !refused.contains(one.report().id())).toList();
  }

  private Made make(
      Wanted one,
      ReportBook.Basis basis,
      Map<String, RenderedReport> before,
      Outbox outbox,
      ReportPress press)
      throws IOException {
    ReportPack pack = pack(one, basis);
    String inputs = inputs(pack);
    RenderedReport last = before.get(one.key());
    if (last != null
        && last.inputsHash().equals(inputs)
        && outbox.holds(last.file(), last.sha256())) {
      return new Made(one, pack.file(), inputs, null);
    }
    byte[] web = one.scope().equals(Scope.PROGRAMME) ? WebPage.of(pack) : null;
    return new Made(one, pack.file(), inputs, new Drawn(press.pdf(pack), web));
  }

  private void publish(Made made, Drawn drawn, Outbox outbox) throws IOException {
    Wanted one = made.wanted;
    String name = "reports/" + one.period().id() + "/" + made.file;
    if (drawn.web != null) {
      // Before the PDF, whose checksum is noted: where that is, this is.
      outbox.publish(name.replace(".pdf", ".html"), drawn.web);
    }
    String sha256 = outbox.publish(name, drawn.pdf);
    writing.put(
        new RenderedReport(
            one.report().id(),
            one.scope().code(),
            one.period().id(),
            one.edition().id(),
            made.inputs,
            name,
            sha256,
            settings.clock().instant()));
    log.rendered(name);
  }
}
