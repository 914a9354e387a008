package dev.soroka.collector.source.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the address of the thing itself among the many links that an entry has. */
final class EntryLink {
  private static final Set<String> HTML = Set.of("", "text/html", "application/xhtml+xml");

  private final Element entry;
  private final Children children;
  private final Bases bases;

  EntryLink(Element entry, Children children, Bases bases) {
    this.entry = entry;
    this.children = children;
    this.bases = bases;
  }

  Optional<String> find() {
    return Stream.of(
            children.named("feedburner:origlink").flatMap(this::text),
            alternates().filter(link -> link.normalName().equals("link")).flatMap(this::text),
            alternates().filter(link -> HTML.contains(type(link))).flatMap(this::href),
            alternates().flatMap(this::href),
            alternates().flatMap(this::text),
            children.named("guid").filter(EntryLink::permanent).flatMap(this::text),
            Stream.of(entry).flatMap(this::href),
            bases.link(entry, entry.attr("rdf:about")).stream(),
            children.named("a").flatMap(this::href),
            children.named("atom:link", "link").flatMap(this::href),
            children.named("enclosure", "media:content", "media:player").flatMap(this::url))
        .flatMap(found -> found)
        .findFirst();
  }

  private Stream<Element> alternates() {
    return children
        .named("atom:link", "link")
        .filter(link -> link.attr("rel").isBlank() || rel(link).equals("alternate"));
  }

  private static String rel(Element link) {
    return link.attr("rel").strip().toLowerCase(Locale.ROOT);
  }

  private static String type(Element link) {
    return link.attr("type").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean permanent(Element guid) {
    return !guid.attr("ispermalink").strip().equalsIgnoreCase("false")
        && (FeedValue.raw(guid).contains("/") || guid.hasAttr("ispermalink"));
  }

  private Stream<String> text(Element element) {
    return bases.link(element, FeedValue.raw(element)).stream();
  }

  private Stream<String> href(Element element) {
    return bases.link(element, element.attr("href")).stream();
  }

  private Stream<String> url(Element element) {
    return bases.link(element, element.attr("url")).stream();
  }
}
