package org.cpting.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cpting.definition.Home;

/**
 * A page of documentation made from the code and the configuration. Whoever changes those finds the
 * page rewritten and the test failed, and commits the page.
 */
public final class GeneratedPage {

  private GeneratedPage() {}

  /** Rewrites docs/name if it is stale, and then fails. */
  public static void mustBe(String name, String text) {
    write(Home.find().root().resolve("docs").resolve(name), text.stripTrailing() + "\n");
  }

  /** Rewrites what stands between two markers of docs/name if it is stale, and then fails. */
  public static void mustHold(String name, String marker, String text) {
    Path page = Home.find().root().resolve("docs").resolve(name);
    String begin = "<!-- " + marker + ": generated, begin -->";
    String end = "<!-- " + marker + ": generated, end -->";
    String all = read(page);
    int from = all.indexOf(begin);
    int to = all.indexOf(end);
    if (from < 0 || to < from) {
      throw new AssertionError("docs/" + name + " lacks the markers " + begin + " and " + end);
    }
    write(page, all.substring(0, from) + begin + "\n" + text.strip() + "\n" + all.substring(to));
  }

  private static void write(Path page, String text) {
    if (text.equals(read(page))) {
      return;
    }
    try {
      Files.writeString(page, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError(
        "docs/" + page.getFileName() + " was stale; it has been rewritten, commit it");
  }

  private static String read(Path page) {
    try {
      return Files.exists(page) ? Files.readString(page) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
