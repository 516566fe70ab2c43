package org.cpting.reader.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML part of a workbook under a parser that fetches nothing from elsewhere and expands no
 * entities.
 */
final class XmlPart implements AutoCloseable {

  private static final InputFactoryImpl FACTORY = new InputFactoryImpl();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    FACTORY.configureForSpeed();
  }

  private final InputStream in;
  private final XMLStreamReader xml;

  XmlPart(InputStream in) throws XMLStreamException {
    this.in = in;
    this.xml = FACTORY.createXMLStreamReader(in);
  }

  XMLStreamReader xml() {
    return xml;
  }

  /** Moves to the next opening tag; false at the end. */
  boolean nextElement() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    try {
      xml.close();
    } finally {
      in.close();
    }
  }
}
