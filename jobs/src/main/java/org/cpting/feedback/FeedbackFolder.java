package org.cpting.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cpting.notice.Bilingual;

/** Writes all that a sender gets back for a file into one folder. */
public final class FeedbackFolder {

  /** The findings as a page. */
  public static final String PAGE = "findings.html";

  /** The findings as JSON. */
  public static final String JSON = "findings.json";

  /** The findings as CSV. */
  public static final String CSV = "findings.csv";

  /** What a correction changed, as a page. */
  public static final String CHANGES_PAGE = "changes.html";

  /** The same as JSON. */
  public static final String CHANGES_JSON = "changes.json";

  private FeedbackFolder() {}

  /**
   * Writes the feedback; the marked workbook, if there is one, is there already.
   *
   * @param feedback what is told
   * @param workbook name of the marked workbook, empty if there is none
   * @param remark why there is none, empty if there is one
   * @param original the file as it came
   * @param folder the folder
   */
  public static void write(
      Feedback feedback, String workbook, Bilingual remark, Path original, Path folder)
      throws IOException {
    if (feedback.outcome() == Outcome.REFUSED && Files.isRegularFile(original)) {
      Files.copy(original, folder.resolve(Names.safe(feedback.file())));
    }
    Files.write(folder.resolve(PAGE), FindingsPage.of(feedback, workbook, remark));
    try (OutputStream out = Files.newOutputStream(folder.resolve(CSV))) {
      FindingsCsv.write(feedback, out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(JSON))) {
      FindingsJson.write(feedback, workbook, out);
    }
    if (!feedback.changes().isEmpty()) {
      Files.write(folder.resolve(CHANGES_PAGE), ChangesPage.of(feedback.changes()));
      try (OutputStream out = Files.newOutputStream(folder.resolve(CHANGES_JSON))) {
        ChangesJson.write(feedback.changes(), out);
      }
    }
  }
}
