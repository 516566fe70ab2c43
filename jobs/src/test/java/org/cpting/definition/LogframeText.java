package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Entries of the project's logframe as text, to be varied. */
public final class LogframeText {

  private LogframeText() {}

  /** The entry of an indicator, ended on a day, to stand before that which holds from the next. */
  public static String version(String code, String to, String from) {
    String entry = entry(code);
    assertThat(java.time.LocalDate.parse(to).plusDays(1)).hasToString(from);
    int end = entry.indexOf('\n') + 1;
    return entry.substring(0, end) + "    valid_to: " + to + "\n" + entry.substring(end);
  }

  /** The entry of an indicator. */
  public static String entry(String code) {
    try {
      String text = Files.readString(Home.find().schemas().resolve("logframe.yaml"));
      int begin = text.indexOf("  - code: '" + code + "'\n");
      assertThat(begin).isPositive();
      int end = text.indexOf("  - code: '", begin + 1);
      return text.substring(begin, end < 0 ? text.length() : end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
