package dev.soroka.collector.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A feed in XML as a tree.
 *
 * @param root the element that says what kind of feed it is
 */
record FeedTree(Element root) {
  /** No feed is deeper, but bombs are. */
  private static final int DEPTH = 200;

  private static final int ROOT_DEPTH = 3;
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry", "item");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** The tree of a document, if it is a feed. */
  static Optional<FeedTree> of(String xml) {
    var parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEPTH);
    return root(parser.parseInput(xml, "")).map(FeedTree::new);
  }

  private static Optional<Element> root(Document document) {
    var candidates = List.<Element>copyOf(document.children());
    for (var depth = 0; depth < ROOT_DEPTH && !candidates.isEmpty(); depth++) {
      var found =
          candidates.stream().filter(it -> ROOTS.contains(Namespaces.local(it))).findFirst();
      if (found.isPresent()) {
        return found;
      }
      candidates =
          candidates.stream()
              .filter(it -> !Namespaces.local(it).equals("html"))
              .flatMap(it -> it.children().stream())
              .toList();
    }
    return Optional.empty();
  }

  boolean atom() {
    return Namespaces.local(root).equals("feed") || Namespaces.local(root).equals("entry");
  }

  /** What describes the feed as a whole: the channel, or the root where there is none. */
  Element channel() {
    return root.children().stream()
        .filter(child -> Namespaces.local(child).equals("channel"))
        .findFirst()
        .orElse(root);
  }

  /**
   * The items or entries, wherever the feed keeps them. One inside another begins where somebody
   * forgot to end the first; what lies deeper in an entry belongs to that entry.
   */
  List<Element> entries() {
    var entries = new ArrayList<Element>();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)) {
              return FilterResult.CONTINUE;
            }
            if (entry(element)) {
              entries.add(element);
              return FilterResult.CONTINUE;
            }
            var parent = element.parent();
            return parent != null && entry(parent)
                ? FilterResult.SKIP_CHILDREN
                : FilterResult.CONTINUE;
          }
        },
        root);
    return entries;
  }

  private static boolean entry(Element element) {
    var name = Namespaces.name(element);
    return ENTRIES.contains(name)
        || ENTRIES.contains(element.normalName())
        || name.equals("atom:entry");
  }
}
