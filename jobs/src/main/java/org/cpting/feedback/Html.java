package org.cpting.feedback;

import org.cpting.notice.Bilingual;

/** Writes HTML; every text is escaped. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Adds markup as it stands. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds a text. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return this;
  }

  /** Adds an element with a text. */
  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">");
  }

  /** Adds Chinese, and English behind it in its own language. */
  Html words(Bilingual words) {
    return text(words.zh()).raw(" ").element("span lang=\"en\"", words.en());
  }

  /** Adds an element with both languages. */
  Html element(String tag, Bilingual words) {
    return raw("<" + tag + ">").words(words).raw("</" + tag.split(" ", 2)[0] + ">");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
