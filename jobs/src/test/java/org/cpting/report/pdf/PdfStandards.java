package org.cpting.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file is PDF/A-2a and PDF/UA-1. */
final class PdfStandards {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfStandards() {}

  /** What a file breaks of the two standards, one line a rule and place; empty if nothing. */
  static List<String> broken(byte[] pdf) {
    List<String> broken = new ArrayList<>();
    for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      broken.addAll(broken(pdf, standard));
    }
    return broken;
  }

  private static List<String> broken(byte[] pdf, PDFAFlavour standard) {
    try (InputStream in = new ByteArrayInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .map(
              one ->
                  standard.getId()
                      + " "
                      + one.getRuleId().getClause()
                      + " "
                      + one.getMessage()
                      + " "
                      + one.getLocation().getContext())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (VeraPDFException e) {
      throw new IllegalStateException(e);
    }
  }
}
