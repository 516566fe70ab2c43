package org.cpting.feedback.workbook;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Small changes to parts that are lists of elements; everything else stays as written. */
final class PartEdits {

  private PartEdits() {}

  /** Puts XML behind the last element of a list, before the end of the root. */
  static String atEnd(String part, String xml) {
    int end = part.lastIndexOf("</");
    if (end >= 0) {
      return part.substring(0, end) + xml + part.substring(end);
    }
    int empty = part.lastIndexOf("/>");
    int open = part.lastIndexOf('<', empty);
    String name = part.substring(open + 1).split("[\\s/>]", 2)[0];
    return part.substring(0, empty) + ">" + xml + "</" + name + ">";
  }

  /** The prefix, with its colon, of the root element of a part. */
  static String prefix(String part) throws IOException {
    XmlScanner xml = XmlScanner.of(part);
    while (xml.next()) {
      if (xml.opens()) {
        return xml.prefix();
      }
    }
    return "";
  }

  /** Takes out elements without content of their own that others need, by their opening tag. */
  static String without(String part, String element, Predicate<String> goes) throws IOException {
    StringBuilder kept = new StringBuilder();
    XmlScanner xml = XmlScanner.of(part);
    while (xml.next()) {
      if (xml.opens() && xml.is(element) && goes.test(xml.text())) {
        boolean inside = !xml.isEmpty();
        while (inside && xml.next()) {
          inside = !(xml.closes() && xml.is(element));
        }
        continue;
      }
      kept.append(xml.text());
    }
    return kept.toString();
  }

  /** Changes the opening tags of some elements. */
  static String changing(String part, String element, UnaryOperator<String> change)
      throws IOException {
    StringBuilder changed = new StringBuilder();
    XmlScanner xml = XmlScanner.of(part);
    while (xml.next()) {
      changed.append(xml.opens() && xml.is(element) ? change.apply(xml.text()) : xml.text());
    }
    return changed.toString();
  }

  /** Puts XML in the place of an element and all that is in it. */
  static String replacing(String part, String element, String other) throws IOException {
    StringBuilder changed = new StringBuilder();
    XmlScanner xml = XmlScanner.of(part);
    while (xml.next()) {
      if (xml.opens() && xml.is(element)) {
        changed.append(other);
        boolean inside = !xml.isEmpty();
        while (inside && xml.next()) {
          inside = !(xml.closes() && xml.is(element));
        }
      } else {
        changed.append(xml.text());
      }
    }
    return changed.toString();
  }

  /** Puts XML behind the opening tag of an element, or, if last, behind its end. */
  static String behind(String part, String element, String xml, boolean last) throws IOException {
    StringBuilder changed = new StringBuilder();
    XmlScanner scanner = XmlScanner.of(part);
    while (scanner.next()) {
      changed.append(scanner.text());
      boolean end = scanner.closes() || scanner.isEmpty();
      if (scanner.is(element) && scanner.isTag() && end == last) {
        changed.append(xml);
      }
    }
    return changed.toString();
  }

  /** Whether a part has an element. */
  static boolean has(String part, String element) throws IOException {
    XmlScanner xml = XmlScanner.of(part);
    while (xml.next()) {
      if (xml.opens() && xml.is(element)) {
        return true;
      }
    }
    return false;
  }
}
