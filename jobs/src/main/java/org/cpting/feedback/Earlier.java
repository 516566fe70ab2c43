package org.cpting.feedback;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The file that brought the same content before.
 *
 * @param file its name, as its sender would find it
 * @param received when it was taken, on the calendar's clock
 * @param folder folder of its feedback in the outbox
 */
public record Earlier(String file, LocalDateTime received, String folder) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** When it was taken, as shown. */
  public String moment() {
    return MINUTE.format(received);
  }
}
