package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cpting.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faces of the reports, as AWT measures them. */
class ReportFontsTest {

  private static final Path FONTS = SampleReport.HOME.reportTemplates().resolve("fonts");
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** AWT keeps no more font files open. */
  private static final int MOST_OPEN = 20;

  /** A size that nothing else is measured in. */
  private static final float SIZE = 333;

  @TempDir Path folder = Path.of("");

  private static double width(ReportFonts fonts, String letter) {
    return fonts.faces().get(0).deriveFont(SIZE).getStringBounds(letter, EXACT).getWidth();
  }

  @Test
  void lettersKeepTheirWidthsWhenTheFileThatOthersWereMeasuredByIsGone()
      throws IOException, FontFormatException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    ReportFonts copied = ReportFonts.in(copy);
    ReportFonts kept = ReportFonts.in(FONTS);
    Files.copy(kept.normal(), copied.normal());
    Files.copy(kept.bold(), copied.bold());
    assertThat(width(copied, "m")).isPositive();

    Files.delete(copied.normal());
    Files.delete(copied.bold());
    for (int i = 0; i <= MOST_OPEN; i++) {
      Path other = Files.copy(kept.normal(), folder.resolve(i + ".ttf"));
      Font.createFont(Font.TRUETYPE_FONT, other.toFile()).getStringBounds("m", EXACT);
    }

    assertThat(width(kept, "\u00e9")).isEqualTo(width(kept, "e")).isPositive();
  }

  @Test
  void theSameContentIsLoadedOnce() {
    assertThat(ReportFonts.in(FONTS).faces().get(1)).isSameAs(ReportFonts.in(FONTS).faces().get(1));
  }
}
