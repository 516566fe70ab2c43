package org.cpting.report.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfUtils;
import net.sf.jasperreports.pdf.classic.ClassicPhrase;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;
import net.sf.jasperreports.pdf.common.TextDirection;

/** A line of text of which every passage says which language it is in: see {@link Passages}. */
final class SpokenPhrase extends ClassicPhrase {

  private final ClassicPdfProducer producer;
  private final Phrase line;
  private final Passages passages;

  SpokenPhrase(ClassicPdfProducer producer, Phrase line, Passages passages) {
    super(producer, line);
    this.producer = producer;
    this.line = line;
    this.passages = passages;
  }

  @Override
  public float go(
      float left,
      float bottom,
      float right,
      float top,
      float fixedLeading,
      float leading,
      PdfTextAlignment alignment,
      TextDirection direction) {
    ColumnText column = new ColumnText(new Content(producer.getPdfContentByte(), passages));
    column.setSimpleColumn(
        line, left, bottom, right, top, fixedLeading, ClassicPdfUtils.toPdfAlignment(alignment));
    if (leading != 0) {
      column.setLeading(fixedLeading, leading);
    }
    column.setRunDirection(toPdfRunDirection(direction));
    try {
      column.go();
    } catch (DocumentException e) {
      throw new JRRuntimeException(e);
    }
    return column.getYLine();
  }

  /** Writes into the page; what is not in the report's language stands between two marks. */
  private static final class Content extends PdfContentByte {

    private final Passages passages;

    Content(PdfContentByte page, Passages passages) {
      super(page.getPdfWriter());
      this.content = page.getInternalBuffer();
      this.passages = passages;
    }

    private Content(PdfWriter writer, Passages passages) {
      super(writer);
      this.passages = passages;
    }

    @Override
    public PdfContentByte getDuplicate() {
      return new Content(writer, passages);
    }

    @Override
    public void showText(String text) {
      for (Passages.Passage passage : passages.of(text)) {
        if (passage.language().isEmpty()) {
          super.showText(passage.text());
        } else {
          setLiteral("/Span <</Lang (" + passage.language() + ")>> BDC\n");
          super.showText(passage.text());
          setLiteral("EMC\n");
        }
      }
    }
  }
}
