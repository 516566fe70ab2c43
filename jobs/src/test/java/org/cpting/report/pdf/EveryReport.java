package org.cpting.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeList.Code;
import org.cpting.indicator.Figure;
import org.cpting.report.Narratives;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportDefinition.Audience;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.cpting.report.pdf.PdfTags.Tag;

/**
 * Every report of the catalogue in every language, for every length of period it is made for and
 * every province it is made for, of the sample year with small counts hidden. Drawn once for all
 * tests.
 */
final class EveryReport {

  static final ReportData DATA = data();
  private static final List<Drawn> ALL = draw();

  private EveryReport() {}

  /**
   * A report as it was drawn.
   *
   * @param pack what it was drawn from
   * @param pdf the file
   * @param tags its tags
   */
  record Drawn(ReportPack pack, byte[] pdf, Tag tags) {

    /** Name of its file without the ending. */
    String name() {
      return pack.file().replace(".pdf", "");
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static Stream<Drawn> all() {
    return ALL.stream();
  }

  /** The one with a name. */
  static Drawn get(String name) {
    return all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Drawn> draw() {
    PdfRenderer renderer = new PdfRenderer(SampleReport.HOME, Path.of("target/compiled-templates"));
    return packs()
        .map(
            pack -> {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              renderer.render(pack, out);
              byte[] pdf = out.toByteArray();
              return new Drawn(pack, pdf, PdfTags.read(pdf));
            })
        .toList();
  }

  /** The same reports, assembled and not drawn. */
  static Stream<ReportPack> packs() {
    ReportAssembler assembler = new ReportAssembler(SampleReport.HOME, DATA);
    List<ReportPack> packs = new ArrayList<>();
    for (ReportDefinition report : ReportCatalogue.read(SampleReport.HOME).reports()) {
      for (ReportDefinition.Edition edition : report.editions()) {
        for (Period.Kind kind : report.periods()) {
          for (Scope scope : scopes(report)) {
            packs.add(assembler.assemble(report, edition, last(kind), scope));
          }
        }
      }
    }
    return packs.stream();
  }

  /** The last period of a length in the sample year; of a project that ends with it. */
  private static Period last(Period.Kind kind) {
    Quarter end = SampleReport.YEAR.last();
    return switch (kind) {
      case QUARTER -> Period.of(end);
      case HALF_YEAR -> Period.halfYearOf(end);
      case FISCAL_YEAR -> Period.fiscalYearOf(end);
      case PROJECT -> SampleReport.PROJECT;
    };
  }

  private static List<Scope> scopes(ReportDefinition report) {
    return report.audience() == Audience.PROGRAMME
        ? List.of(Scope.PROGRAMME)
        : DATA.codes().get("provinces").codes().stream().map(Code::code).map(Scope::new).toList();
  }

  /** With what officers wrote. */
  private static ReportData data() {
    ReportData open = SampleReport.data();
    Path written = SampleReport.HOME.root().resolve("sample-data/narratives");
    try {
      return data(open, Narratives.read(written, open.logframe(), open.codes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReportData data(ReportData open, Narratives narratives) {
    return new ReportData(
        open.logframe(),
        open.codes(),
        open.calendar(),
        open.figures().stream().map(EveryReport::hidden).toList(),
        open.quality(),
        open.restatements(),
        narratives,
        "",
        open.stamp());
  }

  /** Hides counts of 1 to 10; what else would have to be hidden is no matter for drawing. */
  private static Figure hidden(Figure figure) {
    boolean small =
        figure.denominator() == null
            && figure.value() != null
            && figure.value().signum() > 0
            && figure.value().longValue() <= 10
            && figure.indicator().matches("1310\\.[126]");
    return small ? figure.instead(Figure.State.SUPPRESSED, "") : figure;
  }
}
