package org.cpting.report.pdf;

import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import org.cpting.report.ReportPack;

/** Writes the pages of one report as a tagged PDF that depends on nothing but the report. */
final class StableExporter extends JRPdfExporter {

  private final ReportPack pack;

  StableExporter(JasperReportsContext context, ReportPack pack) {
    super(context);
    this.pack = pack;
    SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
    settings.setTagged(true);
    settings.setTagLanguage(pack.language().toLanguageTag());
    settings.setCompressed(true);
    settings.setMetadataTitle(pack.title());
    settings.setMetadataCreator("CP-TING");
    settings.setDisplayMetadataTitle(true);
    setConfiguration(settings);
  }

  @Override
  protected PdfProducerFactory getPdfProducerFactory() {
    return context -> new StableProducer(context, pack.stamp(), pack.title());
  }
}
