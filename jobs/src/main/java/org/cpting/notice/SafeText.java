package org.cpting.notice;

/**
 * Text that a spreadsheet shows and never runs: one that begins like a formula gets an apostrophe
 * before it. Source: OWASP, CSV injection.
 */
public final class SafeText {

  private static final String RUNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private SafeText() {}

  /** The text, made safe where it needs to be. */
  public static String of(String text) {
    return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
