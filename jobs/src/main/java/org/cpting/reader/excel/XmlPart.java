package org.cpting.reader.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

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

  private static final int DEEPEST = 60;

  private final PartStream in;
  private final XMLStreamReader2 xml;

  XmlPart(PartStream in) throws XMLStreamException {
    this.in = in;
    this.xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
  }

  XMLStreamReader xml() {
    return xml;
  }

  /** Moves to the next opening tag; false at the end. */
  boolean nextElement() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        begun();
        return true;
      }
    }
    return false;
  }

  /** To be told of every opening tag: no workbook is nested deep. */
  void begun() throws XMLStreamException {
    in.progressed();
    if (xml.getDepth() > DEEPEST) {
      throw new XMLStreamException("nested too deep");
    }
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
