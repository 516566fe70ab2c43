package org.cpting.feedback;

import java.io.IOException;
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

  private FeedbackFolder() {}

  /**
   * Writes the feedback.
   *
   * @param feedback what is told
   * @param original the file as it came
   * @param folder an empty folder
   */
  public static void write(Feedback feedback, Path original, Path folder) throws IOException {
    if (feedback.outcome() == Outcome.REFUSED && Files.isRegularFile(original)) {
      Files.copy(original, folder.resolve(Names.safe(feedback.file())));
    }
    Files.write(folder.resolve(PAGE), FindingsPage.of(feedback, "", Bilingual.NONE));
    Files.write(folder.resolve(CSV), FindingsCsv.of(feedback));
    Files.write(folder.resolve(JSON), FindingsJson.of(feedback, ""));
  }
}
