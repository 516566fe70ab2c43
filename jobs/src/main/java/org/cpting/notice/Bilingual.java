package org.cpting.notice;

/**
 * A text in the senders' language and in the programme's.
 *
 * @param zh Chinese
 * @param en English
 */
public record Bilingual(String zh, String en) {

  /** Nothing to say. */
  public static final Bilingual NONE = new Bilingual("", "");

  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }
}
