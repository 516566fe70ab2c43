package org.cpting.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings what was typed into one form: width, case, white space and look-alike marks make no
 * difference.
 */
public final class Words {

  private Words() {}

  /** Half width, no invisible characters, trimmed; case and inner spaces stay. */
  public static String clean(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.getType(c) != Character.FORMAT) {
        out.appendCodePoint(isSpace(c) ? ' ' : c);
      }
    }
    return out.toString().strip();
  }

  /** The key under which words are compared: {@link #clean}, lower case, without white space. */
  public static String key(String raw) {
    if (isKey(raw)) {
      return raw;
    }
    String text = clean(raw).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '’' || c == '‘' || c == '`') {
        out.append('\'');
      } else if (!isSpace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The halves of a bilingual text such as {@code County 县区} or {@code 女 F}; the text alone if it
   * is not bilingual. The boundary is the space between words with and words without Chinese
   * characters.
   */
  public static List<String> halves(String raw) {
    String text = clean(raw);
    if (text.indexOf(' ') < 0) {
      return List.of(text);
    }
    String[] tokens = text.split(" +");
    int boundary = 0;
    for (int i = 1; i < tokens.length; i++) {
      if (hasChinese(tokens[i]) != hasChinese(tokens[i - 1])) {
        if (boundary > 0) {
          return List.of(text);
        }
        boundary = i;
      }
    }
    if (boundary == 0) {
      return List.of(text);
    }
    List<String> words = List.of(tokens);
    List<String> halves = new ArrayList<>();
    halves.add(String.join(" ", words.subList(0, boundary)));
    halves.add(String.join(" ", words.subList(boundary, words.size())));
    return halves;
  }

  public static boolean hasChinese(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isHan(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHan(int c) {
    return c >= 0x4e00 && c <= 0x9fa5
        || c > 0x7f && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Digits and common Chinese characters are their own key, and most cells hold nothing else. */
  private static boolean isKey(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!isOwnKey(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is a digit or a common Chinese character, which no key changes. */
  static boolean isOwnKey(char c) {
    return c >= '0' && c <= '9' || c >= 0x4e00 && c <= 0x9fa5;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Printable ASCII and common Chinese characters need no work, and most cells hold nothing else.
   */
  private static boolean isPlain(String raw) {
    int length = raw.length();
    if (length == 0) {
      return true;
    }
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (!(c > ' ' && c < 0x7f || c >= 0x4e00 && c <= 0x9fa5 || c == ' ')) {
        return false;
      }
    }
    return raw.charAt(0) != ' ' && raw.charAt(length - 1) != ' ';
  }
}
