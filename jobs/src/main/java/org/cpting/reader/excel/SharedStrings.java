package org.cpting.reader.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cpting.reader.Refused;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook that its cells refer to by number. */
final class SharedStrings {

  /** What a text takes in memory besides its characters. */
  private static final int TEXT_BYTES = 56;

  /** More than memory holds; a longer number would run over and name another text. */
  private static final int MOST_TEXTS = 100_000_000;

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> texts;
  private final BitSet struck;

  private SharedStrings(List<String> texts, BitSet struck) {
    this.texts = texts;
    this.struck = struck;
  }

  static SharedStrings none() {
    return new SharedStrings(List.of(), new BitSet());
  }

  /** Reads the texts; mostBytes bounds the memory they may take. */
  static SharedStrings read(PartStream in, long mostBytes)
      throws IOException, XMLStreamException, Refused {
    List<String> texts = new ArrayList<>();
    BitSet struck = new BitSet();
    long bytes = 0;
    try (XmlPart part = new XmlPart(in)) {
      while (part.nextElement()) {
        if (part.xml().getLocalName().equals("si")) {
          String text = richText(part.xml(), "si", struck, texts.size());
          bytes += TEXT_BYTES + 2L * text.length();
          if (bytes > mostBytes) {
            throw ExcelFiles.tooLarge();
          }
          texts.add(text);
        }
      }
    }
    return new SharedStrings(texts, struck);
  }

  /**
   * Text of the element the parser stands on, all runs together, without phonetic hints; in struck
   * the text's number is set if a run of it is struck through.
   */
  static String richText(XMLStreamReader xml, String element, BitSet struck, int number)
      throws XMLStreamException {
    String only = "";
    StringBuilder several = null;
    int phonetic = 0;
    boolean strikes = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic++;
        } else if (xml.getLocalName().equals("r")) {
          strikes = false;
        } else if (xml.getLocalName().equals("strike")) {
          strikes = CellStyles.strikes(xml);
        } else if (xml.getLocalName().equals("t") && phonetic == 0) {
          String text = unescaped(xml.getElementText());
          if (strikes && !text.isBlank()) {
            struck.set(number);
          }
          if (several != null) {
            several.append(text);
          } else if (only.isEmpty()) {
            only = text;
          } else {
            several = new StringBuilder(only).append(text);
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic--;
        } else if (xml.getLocalName().equals(element)) {
          return several == null ? only : several.toString();
        }
      }
    }
  }

  /**
   * Excel writes characters that XML cannot hold as _x000D_, and an underscore before that as
   * _x005F_.
   */
  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE.matcher(text).replaceAll(m -> quoted((char) Integer.parseInt(m.group(1), 16)))
        : text;
  }

  private static String quoted(char c) {
    return Matcher.quoteReplacement(String.valueOf(c));
  }

  /** Text of a number; null for a number that is none, as only a damaged file holds. */
  @Nullable String get(String number) {
    int index = index(number.strip());
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }

  /** Whether a part of the text of a number is struck through. */
  boolean isStruck(String number) {
    return !struck.isEmpty() && struck.get(Math.max(0, index(number.strip())));
  }

  private static int index(String number) {
    int index = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9 || index > MOST_TEXTS) {
        return -1;
      }
      index = index * 10 + digit;
    }
    return number.isEmpty() ? -1 : index;
  }
}
