package dev.soroka.management.source;

import dev.soroka.common.ops.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Lists of feeds as feed readers exchange them, <a href="http://opml.org/spec2.opml">OPML 2.0</a>:
 * outlines with {@code xmlUrl}, in folders that may hold folders.
 */
final class Opml {
  /** How many feeds one list may have. */
  static final int MOST = 2_000;

  private static final int DEPTH = 50;

  private Opml() {}

  /**
   * A feed of such a list.
   *
   * @param folder the names of the folders around it, as one word for a category; may be empty
   */
  record Feed(String name, String url, String folder) {}

  /** The feeds of a list, in order; a list that cannot be read is a problem. */
  static List<Feed> read(String xml) {
    var feeds = new ArrayList<Feed>();
    var body = child(root(xml), "body");
    collect(body, "", 0, feeds);
    return List.copyOf(feeds);
  }

  private static Element root(String xml) {
    try {
      var builders = DocumentBuilderFactory.newNSInstance();
      builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      builders.setExpandEntityReferences(false);
      var builder = builders.newDocumentBuilder();
      builder.setErrorHandler(null);
      var root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
      if (!"opml".equalsIgnoreCase(root.getLocalName())) {
        throw Problem.badRequest(
            "This is XML, but no OPML: it begins with <%s>".formatted(root.getTagName()));
      }
      return root;
    } catch (SAXException e) {
      throw Problem.badRequest("This is no OPML: " + e.getMessage());
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("every Java reads XML from memory", e);
    }
  }

  private static Element child(Element parent, String name) {
    return children(parent)
        .filter(it -> name.equalsIgnoreCase(it.getLocalName()))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("This OPML has no <" + name + ">"));
  }

  private static void collect(Element parent, String folder, int depth, List<Feed> feeds) {
    if (depth > DEPTH) {
      throw Problem.badRequest("This OPML has more than " + DEPTH + " folders inside each other");
    }
    children(parent)
        .filter(it -> "outline".equalsIgnoreCase(it.getLocalName()))
        .forEach(outline -> take(outline, folder, depth, feeds));
  }

  private static void take(Element outline, String folder, int depth, List<Feed> feeds) {
    var name =
        Stream.of("title", "text")
            .map(outline::getAttribute)
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse("");
    if (outline.hasAttribute("xmlUrl")) {
      feeds.add(new Feed(name, outline.getAttribute("xmlUrl").strip(), folder));
      if (feeds.size() > MOST) {
        throw Problem.badRequest("One OPML may have %d feeds; cut it in parts".formatted(MOST));
      }
    }
    collect(outline, outline.hasAttribute("xmlUrl") ? folder : name, depth + 1, feeds);
  }

  private static Stream<Element> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(it -> it.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }

  /** The list of these feeds, those of a folder together. */
  static String write(List<Feed> feeds) {
    var out = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Soroka");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (var folder : feeds.stream().map(Feed::folder).distinct().toList()) {
        write(xml, folder, feeds.stream().filter(it -> it.folder().equals(folder)).toList());
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("every Java writes XML to memory", e);
    }
    return out.toString();
  }

  private static void write(XMLStreamWriter xml, String folder, List<Feed> feeds)
      throws XMLStreamException {
    if (!folder.isEmpty()) {
      xml.writeStartElement("outline");
      xml.writeAttribute("text", folder);
    }
    for (var feed : feeds) {
      xml.writeEmptyElement("outline");
      xml.writeAttribute("type", "rss");
      xml.writeAttribute("text", feed.name());
      xml.writeAttribute("xmlUrl", feed.url());
    }
    if (!folder.isEmpty()) {
      xml.writeEndElement();
    }
  }
}
