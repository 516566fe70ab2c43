package org.cpting.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes a template apart as it is written, to say what is wrong at which line. */
final class TemplateReader {

  private final List<Tag> tags = new ArrayList<>();
  private final Deque<Tag> open = new ArrayDeque<>();

  /**
   * A tag of a template.
   *
   * @param name its name
   * @param line where it begins
   * @param depth how many tags are around it
   * @param element the element of the page it belongs to, as a reader finds it again
   * @param attributes its attributes
   * @param text the text in it
   */
  record Tag(
      String name,
      int line,
      int depth,
      String element,
      Map<String, String> attributes,
      StringBuilder text) {

    boolean isExpression() {
      return name.endsWith("xpression");
    }

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }
  }

  private TemplateReader() {}

  /** The tags of a template in order. */
  static List<Tag> read(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    TemplateReader reader = new TemplateReader();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        reader.event(xml, xml.next());
      }
    }
    return reader.tags;
  }

  private void event(XMLStreamReader xml, int event) {
    Tag around = open.peek();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin(xml, around == null ? "" : around.element());
      case XMLStreamConstants.END_ELEMENT -> open.pop();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (around != null) {
          around.text().append(xml.getText());
        }
      }
      default -> {
        // Comments and the like say nothing to the engine.
      }
    }
  }

  private void begin(XMLStreamReader xml, String around) {
    Map<String, String> attributes = new HashMap<>();
    for (int index = 0; index < xml.getAttributeCount(); index++) {
      attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
    }
    String name = xml.getLocalName();
    String element =
        name.equals("element")
            ? "%s at %s,%s"
                .formatted(attributes.get("kind"), attributes.get("x"), attributes.get("y"))
            : around;
    Tag tag =
        new Tag(
            name,
            xml.getLocation().getLineNumber(),
            open.size(),
            element,
            attributes,
            new StringBuilder());
    if (xml.getNamespaceURI() != null) {
      attributes.put("xmlns", xml.getNamespaceURI());
    }
    tags.add(tag);
    open.push(tag);
  }
}
