package org.cpting.report.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfStructure;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;

/**
 * The tags of a PDF, for readers who listen to it. Differs from the library's in two ways: it needs
 * no patched PDF library, and it keeps Chinese letters in alternative texts, which the library
 * drops.
 */
final class UnicodeStructure extends ClassicPdfStructure {

  private final ClassicPdfProducer producer;

  UnicodeStructure(ClassicPdfProducer producer) {
    super(producer);
    this.producer = producer;
  }

  @Override
  public PdfStructureEntry createDocumentTag(String language) {
    PdfStructureTreeRoot root = producer.getPdfWriter().getStructureTreeRoot();
    root.mapRole(PdfName.TEXT, PdfName.P);
    root.mapRole(new PdfName("Anchor"), PdfName.P);
    PdfStructureElement document = new PdfStructureElement(root, PdfName.DOCUMENT);
    if (language != null) {
      document.put(PdfName.LANG, new PdfString(language));
    }
    return new Entry(this, document);
  }

  @Override
  protected ClassicStructureEntry createElement(PdfStructureEntry parent, String name) {
    PdfStructureElement above = ((ClassicStructureEntry) parent).getElement();
    return new Entry(this, new PdfStructureElement(above, pdfName(name)));
  }

  PdfName name(String name) {
    return pdfName(name);
  }

  /** One tag. */
  private static final class Entry extends ClassicStructureEntry {

    private final UnicodeStructure structure;

    Entry(UnicodeStructure structure, PdfStructureElement element) {
      super(structure, element);
      this.structure = structure;
    }

    @Override
    public void putString(String name, String value) {
      getElement().put(structure.name(name), new PdfString(value, PdfObject.TEXT_UNICODE));
    }
  }
}
