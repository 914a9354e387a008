package dev.soroka.collector.source.feed;

import dev.soroka.collector.plain.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a person reads of an element of a feed, by what the feed says that it holds. */
final class FeedValue {
  private FeedValue() {}

  /**
   * @param atom whether the feed is bound to say what it holds; of others it is guessed
   */
  static String text(Element element, boolean atom) {
    var type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    var mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
    if (mode.equals("base64") || binary(type)) {
      return decoded(element.wholeText());
    }
    if (type.contains("xhtml")) {
      return PlainText.ofMarkup(element);
    }
    if (type.contains("html")) {
      return PlainText.ofHtml(markup(element));
    }
    var plain = type.startsWith("text") || (type.isEmpty() && !mode.equals("escaped"));
    return atom && plain && element.childrenSize() == 0
        ? PlainText.ofText(element.wholeText())
        : PlainText.of(markup(element));
  }

  /** Its text as it stands there, for addresses, keys and times. */
  static String raw(Element element) {
    return element.wholeText().strip();
  }

  private static boolean binary(String type) {
    return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
  }

  private static String decoded(String encoded) {
    try {
      var bytes = Base64.getMimeDecoder().decode(encoded.strip());
      return PlainText.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The markup inside, whether it was escaped, in CDATA, or plain elements of the feed. */
  private static String markup(Element element) {
    return element.childNodes().stream().map(FeedValue::part).collect(Collectors.joining());
  }

  private static String part(Node node) {
    return node instanceof TextNode text ? text.getWholeText() : node.outerHtml();
  }
}
