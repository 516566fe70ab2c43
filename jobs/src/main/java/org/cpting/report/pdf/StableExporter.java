package org.cpting.report.pdf;

import java.nio.file.Path;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.cpting.report.ReportPack;

/**
 * Writes the pages of one report as a PDF that is at once PDF/A-2a, to be kept, and PDF/UA-1, to be
 * listened to, and that depends on nothing but the report.
 */
final class StableExporter extends JRPdfExporter {

  private final ReportPack pack;

  /**
   * An exporter of one report.
   *
   * @param profile colour profile to which the colours refer
   */
  StableExporter(JasperReportsContext context, ReportPack pack, Path profile) {
    super(context);
    this.pack = pack;
    SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
    settings.setTagged(true);
    settings.setTagLanguage(pack.language().toLanguageTag());
    settings.setCompressed(true);
    settings.setMetadataTitle(pack.title());
    settings.setMetadataCreator("CP-TING");
    settings.setDisplayMetadataTitle(true);
    settings.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
    settings.setIccProfilePath(profile.toString());
    settings.setEmbedIccProfile(true);
    setConfiguration(settings);
  }

  @Override
  protected PdfProducerFactory getPdfProducerFactory() {
    return context -> new StableProducer(context, pack);
  }
}
