package org.cpting.report.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, indented, the same on every machine. */
final class Xml {

  private static final String LANG = "http://www.w3.org/XML/1998/namespace";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private final Deque<Boolean> hasElements = new ArrayDeque<>();

  Xml() throws XMLStreamException {
    writer =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    writer.writeCharacters("\n");
  }

  /**
   * Begins an element; attributes are names and values by turns, those with an empty value left
   * out.
   */
  Xml begin(String name, String... attributes) throws XMLStreamException {
    if (!hasElements.isEmpty()) {
      hasElements.pop();
      hasElements.push(true);
      indent();
    }
    writer.writeStartElement(name);
    hasElements.push(false);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        if (attributes[i].equals("xml:lang")) {
          writer.writeAttribute("xml", LANG, "lang", attributes[i + 1]);
        } else {
          writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
      }
    }
    return this;
  }

  Xml text(String text) throws XMLStreamException {
    writer.writeCharacters(text);
    return this;
  }

  Xml end() throws XMLStreamException {
    if (hasElements.pop()) {
      indent();
    }
    writer.writeEndElement();
    return this;
  }

  /** An element without content. */
  Xml empty(String name, String... attributes) throws XMLStreamException {
    return begin(name, attributes).end();
  }

  private void indent() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(hasElements.size()));
  }

  byte[] bytes() throws XMLStreamException {
    writer.writeCharacters("\n");
    writer.writeEndDocument();
    writer.close();
    return bytes.toByteArray();
  }
}
