package org.cpting.report.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a text apart into passages of one language, by script: Chinese names stand in English and
 * French sentences, English ones in Chinese sentences.
 *
 * @param chinese whether the report's language is Chinese
 */
record Passages(boolean chinese) {

  static final String CHINESE = Locale.CHINESE.getLanguage();
  static final String ENGLISH = Locale.ENGLISH.getLanguage();

  /**
   * A passage.
   *
   * @param language its language; empty where it is the report's
   * @param text its letters, digits and signs
   */
  record Passage(String language, String text) {}

  static Passages in(Locale report) {
    return new Passages(report.getLanguage().equals(CHINESE));
  }

  /** The passages of a text; together they are the text. */
  List<Passage> of(String text) {
    List<Passage> passages = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = begin;
      boolean other = isOther(text.codePointAt(begin));
      int last = begin;
      while (end < text.length()) {
        int point = text.codePointAt(end);
        if (other && isOther(point)) {
          last = end + Character.charCount(point);
        } else if (isOther(point) || (other && isOwn(point))) {
          break;
        }
        end += Character.charCount(point);
      }
      // What follows the last letter, such as a comma, is the report's own.
      int stop = other ? last : end;
      String part = text.substring(begin, stop);
      passages.add(new Passage(other && isWord(part) ? language() : "", part));
      begin = stop;
    }
    return passages;
  }

  private String language() {
    return chinese ? ENGLISH : CHINESE;
  }

  /** A single Latin letter among Chinese is a sign, such as that of a form. */
  private boolean isWord(String part) {
    return !chinese || part.codePoints().filter(Character::isLetter).limit(2).count() > 1;
  }

  private boolean isOther(int point) {
    return UnicodeScript.of(point) == (chinese ? UnicodeScript.LATIN : UnicodeScript.HAN);
  }

  private boolean isOwn(int point) {
    return UnicodeScript.of(point) == (chinese ? UnicodeScript.HAN : UnicodeScript.LATIN);
  }
}
