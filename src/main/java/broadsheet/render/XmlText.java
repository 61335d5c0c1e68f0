package broadsheet.render;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An XML document as it is written: indented by nothing, one child element a line. */
final class XmlText {

  /** Named, for whatever else is on the class path may write other bytes. */
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /**
   * A document.
   *
   * @param root its outermost element, with the namespaces and attributes given: name, value, …
   */
  XmlText(String root, String... attributes) {
    try {
      xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open(root, attributes);
  }

  /** Begins an element. */
  XmlText open(String name, String... attributes) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Ends the element begun last. */
  XmlText close() {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndElement();
        });
  }

  /** An element with nothing but text; none where there is no text. */
  XmlText element(String name, @Nullable String content, String... attributes) {
    if (content == null || content.isEmpty()) {
      return this;
    }
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(name);
          attributes(attributes);
          xml.writeCharacters(Markup.printable(content));
          xml.writeEndElement();
        });
  }

  /** An element with attributes alone. */
  XmlText empty(String name, String... attributes) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** The document, its outermost element ended. */
  String end() {
    close();
    write(xml::writeEndDocument);
    return text + "\n";
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], Markup.printable(attributes[i + 1]));
    }
  }

  private XmlText write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return this;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
