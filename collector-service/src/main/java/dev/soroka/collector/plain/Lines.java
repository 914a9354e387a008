package dev.soroka.collector.plain;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Collects the text of a tree of markup: a line for each paragraph, nothing of what never shows.
 */
final class Lines implements NodeFilter {
  private static final Set<String> HIDDEN =
      Set.of("script", "style", "template", "iframe", "applet", "noembed", "noframes", "head");

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body center dd details div dl dt fieldset figcaption"
                  + " figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section"
                  + " summary table tr ul")
              .split(" "));

  private static final Set<String> CELLS = Set.of("td", "th");

  private final LineBuilder text = new LineBuilder();
  private int preformatted;

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode part) {
      append(part.getWholeText());
    } else if (node instanceof Element element) {
      return open(name(element));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      var name = name(element);
      close(name);
      preformatted -= name.equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(String name) {
    if (HIDDEN.contains(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      text.lineBreak();
    }
    close(name);
    preformatted += name.equals("pre") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  private void close(String name) {
    if (BLOCKS.contains(name)) {
      text.line();
    } else if (CELLS.contains(name)) {
      text.space();
    }
  }

  private void append(String part) {
    part.codePoints().forEach(this::append);
  }

  private void append(int point) {
    if (point == '\n' && preformatted > 0) {
      text.lineBreak();
    } else {
      text.append(point);
    }
  }

  /** The name without a prefix: XHTML inside a feed may have one. */
  private static String name(Element element) {
    var name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
