package org.cpting.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.job.ReportBook.Wanted;
import org.cpting.outbox.Outbox;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportData;
import org.cpting.report.ReportPack;
import org.cpting.report.Scope;
import org.cpting.report.pdf.PdfRenderer;
import org.cpting.report.web.WebPage;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.RenderedReport;
import org.cpting.warehouse.RenderedReports;

/** Renders the reports that are due and whose content is not what was published last. */
final class RenderStage {

  private final Settings settings;
  private final ReportBook book;
  private final RenderedReports noted;
  private final RenderedReports writing;
  private final PassLog log;
  private final StopSignal stop;
  private final ExchangeStage exchange;

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

  void run() throws IOException {
    List<LedgerReturn> returns = book.returns();
    List<Wanted> wanted = book.wanted(returns);
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, RenderedReport> before = new HashMap<>();
    noted
        .list()
        .forEach(
            report ->
                before.put(
                    String.join(
                        "|", report.report(), report.scope(), report.period(), report.language()),
                    report));
    ReportBook.Basis basis = book.basis(returns);
    Outbox outbox = new Outbox(settings.workspace().outbox());
    PdfRenderer renderer = null;
    int done = 0;
    for (Wanted one : wanted) {
      if (stop.given()) {
        return;
      }
      done++;
      ReportData data = book.data(basis, one, null);
      ReportPack pack =
          new ReportAssembler(settings.home(), data)
              .assemble(one.report(), one.edition(), one.period(), one.scope());
      String inputs =
          new Fingerprint()
              .text(book.templates())
              .text(pack.toString().replace(settings.home().root().toString(), ""))
              .hex();
      RenderedReport last = before.get(one.key());
      if (last != null
          && last.inputsHash().equals(inputs)
          && outbox.holds(last.file(), last.sha256())) {
        continue;
      }
      if (renderer == null) {
        renderer = new PdfRenderer(settings.home(), settings.workspace().cache());
      }
      publish(one, pack, inputs, renderer, outbox);
      settings.progress().tell(Progress.Step.RENDER, done, wanted.size(), pack.file());
    }
    for (Period period : wanted.stream().map(Wanted::period).distinct().toList()) {
      if (!stop.given() && exchange.wanted(period)) {
        exchange.run(book.data(basis, period), period, before);
      }
    }
  }

  private void publish(
      Wanted one, ReportPack pack, String inputs, PdfRenderer renderer, Outbox outbox)
      throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    renderer.render(pack, pdf);
    String name = "reports/" + one.period().id() + "/" + pack.file();
    if (one.scope().equals(Scope.PROGRAMME)) {
      // Before the PDF, whose checksum is noted: where that is, this is.
      outbox.publish(name.replace(".pdf", ".html"), WebPage.of(pack));
    }
    String sha256 = outbox.publish(name, pdf.toByteArray());
    writing.put(
        new RenderedReport(
            one.report().id(),
            one.scope().code(),
            one.period().id(),
            one.edition().id(),
            inputs,
            name,
            sha256,
            settings.clock().instant()));
    log.rendered(name);
  }
}
