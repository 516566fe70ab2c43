package org.cpting.report.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes HTML that is well-formed XML too; every text is escaped. */
final class Markup {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  Markup() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    text.append("<!DOCTYPE html>\n");
  }

  /**
   * Begins an element; attributes are names and values by turns, those without a value left out.
   */
  Markup begin(String element, String... attributes) {
    try {
      writer.writeStartElement(element);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element that never has content, such as {@code meta}. */
  Markup single(String element, String... attributes) {
    try {
      writer.writeEmptyElement(element);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Markup text(String words) {
    try {
      writer.writeCharacters(words);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Markup end() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element with a text in it. */
  Markup element(String element, String words, String... attributes) {
    return begin(element, attributes).text(words).end();
  }

  private Markup attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        writer.writeAttribute(attributes[i], attributes[i + 1]);
      }
    }
    return this;
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("Markup cannot be written to memory", e);
  }

  @Override
  public String toString() {
    try {
      writer.flush();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    return text.append('\n').toString();
  }
}
