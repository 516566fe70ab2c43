package org.cpting.report.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import java.lang.reflect.Proxy;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfStructure;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;

/**
 * The tags of a PDF, for readers who listen to it. Differs from the library's in three ways: it
 * needs no patched PDF library, it keeps Chinese letters in alternative texts, which the library
 * drops, and a picture that is an artifact, such as a watermark, gets no tag.
 */
final class UnicodeStructure extends ClassicPdfStructure {

  /** The tag of what is an artifact: nothing comes of what is said to it. */
  private static final PdfStructureEntry NO_ENTRY =
      (PdfStructureEntry)
          Proxy.newProxyInstance(
              PdfStructureEntry.class.getClassLoader(),
              new Class<?>[] {PdfStructureEntry.class},
              (proxy, method, arguments) -> null);

  private final ClassicPdfProducer producer;
  private boolean inArtifact;
  private boolean untagged;

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

  @Override
  public void beginArtifact() {
    inArtifact = true;
    super.beginArtifact();
  }

  @Override
  public void endArtifact() {
    super.endArtifact();
    inArtifact = false;
  }

  @Override
  public PdfStructureEntry beginTag(PdfStructureEntry parent, String name) {
    if (inArtifact) {
      untagged = true;
      return NO_ENTRY;
    }
    return super.beginTag(parent, name);
  }

  @Override
  public void endTag() {
    if (untagged) {
      untagged = false;
    } else {
      super.endTag();
    }
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
