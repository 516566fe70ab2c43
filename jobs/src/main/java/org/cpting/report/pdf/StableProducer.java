package org.cpting.report.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator.Attribute;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfPhrase;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfStructure;
import org.cpting.report.ReportPack;
import org.cpting.report.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Writes the same bytes for the same report: creation date, file id and the names of font subsets
 * come from the run, where the library would take the clock and chance.
 */
final class StableProducer extends ClassicPdfProducer {

  private final Stamp stamp;
  private final String title;
  private final Passages passages;
  private @Nullable PdfStructure structure;

  StableProducer(PdfProducerContext context, ReportPack pack) {
    super(context);
    this.stamp = pack.stamp();
    this.title = pack.title();
    this.passages = Passages.in(pack.language());
  }

  @Override
  public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
    PdfDocumentWriter writer = super.createWriter(out);
    PdfDictionary info = getPdfWriter().getInfo();
    PdfDate date = new PdfDate(GregorianCalendar.from(stamp.cutOff().atZone(ZoneOffset.UTC)));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.FILEID, fileId());
    return writer;
  }

  private PdfObject fileId() {
    String source = title + '\n' + stamp.runId() + '\n' + stamp.cutOff();
    UUID id = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
    String hex = HexFormat.of().toHexDigits(id.getMostSignificantBits());
    hex += HexFormat.of().toHexDigits(id.getLeastSignificantBits());
    return new PdfLiteral("[<" + hex + "><" + hex + ">]");
  }

  @Override
  public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
    Font font = super.getFont(attributes, locale);
    BaseFont base = font.getBaseFont();
    if (base != null) {
      base.setSecureRandom(new SeededRandom(base.getPostscriptFontName()));
    }
    return font;
  }

  @Override
  public PdfPhrase createPhrase() {
    return new SpokenPhrase(this, new Phrase(), passages);
  }

  @Override
  public PdfStructure getPdfStructure() {
    if (structure == null) {
      structure = new UnicodeStructure(this);
    }
    return structure;
  }
}
