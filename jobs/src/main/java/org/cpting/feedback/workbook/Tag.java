package org.cpting.feedback.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at a tag and changes an attribute of it, leaving the rest as written. */
final class Tag {

  private Tag() {}

  /** Position of an attribute's value and the position behind it. */
  private record Place(int from, int to) {}

  private static @Nullable Place find(String tag, String name) {
    int at = 1;
    while (at < tag.length()) {
      int equals = tag.indexOf('=', at);
      if (equals < 0) {
        return null;
      }
      int open = equals + 1;
      while (open < tag.length() && Character.isWhitespace(tag.charAt(open))) {
        open++;
      }
      int close = open < tag.length() ? tag.indexOf(tag.charAt(open), open + 1) : -1;
      if (close < 0) {
        return null;
      }
      int nameEnd = equals;
      while (nameEnd > at && Character.isWhitespace(tag.charAt(nameEnd - 1))) {
        nameEnd--;
      }
      int nameStart = nameEnd;
      while (nameStart > at && !Character.isWhitespace(tag.charAt(nameStart - 1))) {
        nameStart--;
      }
      if (tag.substring(nameStart, nameEnd).equals(name)) {
        return new Place(open + 1, close);
      }
      at = close + 1;
    }
    return null;
  }

  /** Value of an attribute, entities as written; null if there is none. */
  static @Nullable String attribute(String tag, String name) {
    Place place = find(tag, name);
    return place == null ? null : tag.substring(place.from(), place.to());
  }

  /** The same with a default. */
  static String attribute(String tag, String name, String otherwise) {
    return Objects.requireNonNullElse(attribute(tag, name), otherwise);
  }

  /** A whole number in an attribute. */
  static int number(String tag, String name, int otherwise) {
    String value = attribute(tag, name);
    return value == null ? otherwise : Integer.parseInt(value.strip());
  }

  /** Whether an attribute is there and true. */
  static boolean isTrue(String tag, String name) {
    String value = attribute(tag, name, "");
    return value.equals("1") || value.equals("true");
  }

  /** The opposite of an attribute's value, in the words it is written in. */
  static String not(String tag, String name) {
    return switch (attribute(tag, name, "")) {
      case "true" -> "false";
      case "false" -> "true";
      case "1" -> "0";
      default -> "1";
    };
  }

  /** The tag with an attribute set. */
  static String with(String tag, String name, String value) {
    Place place = find(tag, name);
    if (place != null) {
      return tag.substring(0, place.from()) + value + tag.substring(place.to());
    }
    int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
    while (Character.isWhitespace(tag.charAt(end - 1))) {
      end--;
    }
    return tag.substring(0, end) + " " + name + "=\"" + value + "\"" + tag.substring(end);
  }

  /** The tag without an attribute. */
  static String without(String tag, String name) {
    Place place = find(tag, name);
    if (place == null) {
      return tag;
    }
    int from = tag.lastIndexOf(name, place.from());
    return tag.substring(0, from).stripTrailing() + tag.substring(place.to() + 1);
  }

  /** All attributes of a tag. */
  static Map<String, String> attributes(String tag) {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      all.put(matcher.group(1), matcher.group(3));
    }
    return all;
  }

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=\"'<>/]+)\\s*=\\s*([\"'])(.*?)\\2", Pattern.DOTALL);

  /** A text as XML holds it; characters XML cannot hold as Excel escapes them. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '_' -> out.append(isEscape(text, i) ? "_x005F_" : "_");
        default -> {
          if (c < ' ' && c != '\n' && c != '\t'
              || c == '\uFFFE'
              || c == '\uFFFF'
              || lone(text, i)) {
            out.append("_x%04X_".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean lone(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static boolean isEscape(String text, int at) {
    return text.regionMatches(at, "_x", 0, 2)
        && at + 6 < text.length()
        && text.charAt(at + 6) == '_'
        && text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** A text out of XML. */
  static String plain(String xml) {
    return xml.indexOf('&') < 0
        ? xml
        : NUMBERED
            .matcher(xml)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        Character.toString(
                            m.group(1) != null
                                ? Integer.parseInt(m.group(1), 16)
                                : Integer.parseInt(m.group(2)))))
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }

  private static final Pattern NUMBERED = Pattern.compile("&#(?:x([0-9a-fA-F]+)|([0-9]+));");
}
