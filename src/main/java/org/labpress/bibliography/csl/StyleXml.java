package org.labpress.bibliography.csl;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of styles and locales. A document type is refused, and size is bounded. */
final class StyleXml {
  /** Characters; the largest style of the CSL project has 170,000. */
  static final int LARGEST = 1 << 20;

  private static final int MOST_LEVELS = 60;
  private static final int MOST_ELEMENTS = 20_000;

  private StyleXml() {}

  /**
   * Returns the root element.
   *
   * @throws UnreadableStyleException if the text is not XML, has a document type or is too large
   */
  static Element read(String xml) throws UnreadableStyleException {
    if (xml.length() > LARGEST) {
      throw new UnreadableStyleException(
          "it has %,d characters, at most %,d are read".formatted(xml.length(), LARGEST), 0);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    String bare = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(bare));
      try {
        return new Building(reader).root();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new UnreadableStyleException("it is not XML", line);
    }
  }

  private record Open(
      String name, Map<String, String> attributes, List<Element> children, StringBuilder text) {
    Element close() {
      // The space at the head of a term is a part of it: " BC".
      return new Element(
          name,
          attributes,
          children,
          children.isEmpty() ? text.toString() : text.toString().strip());
    }
  }

  private static final class Building {
    private final XMLStreamReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    Building(XMLStreamReader reader) {
      this.reader = reader;
    }

    Element root() throws XMLStreamException, UnreadableStyleException {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> throw refused("it has a document type");
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.CHARACTERS -> {
            if (!open.isEmpty()) {
              open.peek().text().append(reader.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            Element closed = open.pop().close();
            if (open.isEmpty()) {
              return closed;
            }
            open.peek().children().add(closed);
          }
          default -> {}
        }
      }
      throw refused("it is empty");
    }

    private void start() throws UnreadableStyleException {
      if (open.size() >= MOST_LEVELS || ++elements > MOST_ELEMENTS) {
        throw refused("it has too many elements");
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        String prefix = reader.getAttributePrefix(i);
        String name = reader.getAttributeLocalName(i);
        boolean xml = "xml".equals(prefix);
        attributes.put(xml ? "xml:" + name : name, reader.getAttributeValue(i));
      }
      open.push(
          new Open(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder()));
    }

    private UnreadableStyleException refused(String why) {
      return new UnreadableStyleException(why, reader.getLocation().getLineNumber());
    }
  }
}
