package dev.soroka.collector.source.feed;

import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Times;
import dev.soroka.collector.plain.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads the entries of a feed in XML, whatever format it is in. */
final class XmlEntries {
  private static final String[] TITLES = {
    "title", "atom:title", "dc:title", "media:title", "itunes:title"
  };
  private static final String[] TEXTS = {
    "content:encoded",
    "atom:content",
    "xhtml:body",
    "content",
    "fullitem",
    "body",
    "description",
    "atom:summary",
    "summary",
    "abstract",
    "itunes:summary",
    "media:description",
    "dc:description",
    "media:text",
    "itunes:subtitle"
  };
  private static final String[] KEYS = {"guid", "atom:id", "id", "dc:identifier"};
  private static final String[] TIMES = {
    "pubdate",
    "atom:published",
    "atom:issued",
    "published",
    "issued",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "atom:created",
    "created",
    "date",
    "atom:updated",
    "atom:modified",
    "updated",
    "modified",
    "dcterms:modified",
    "lastmod"
  };

  private final boolean atom;
  private final Children channel;
  private final Bases bases;
  private final Times times;

  XmlEntries(FeedTree feed, Bases bases, Instant seen) {
    this.atom = feed.atom();
    this.channel = Children.of(feed.channel());
    this.bases = bases;
    this.times = Times.seen(seen);
  }

  Draft draft(Element entry) {
    var children = Children.of(entry);
    var text = first(children, TEXTS).orElse("");
    var link = new EntryLink(entry, children, bases).find();
    return new Draft(
        key(entry, children).orElse(null),
        first(children, TITLES)
            .map(PlainText::line)
            .orElseGet(() -> text.isEmpty() && link.isEmpty() ? anyWords(entry) : ""),
        text,
        link.orElse(null),
        time(entry, children).orElse(null),
        null,
        EntryLabels.of(entry, children, channel, atom),
        Map.of(),
        EntryPictures.of(children, bases),
        null);
  }

  /** The words of its other elements, of an entry that has no better. */
  private static String anyWords(Element entry) {
    return PlainText.shortened(PlainText.line(PlainText.of(entry.wholeText())), 100);
  }

  private Optional<String> first(Children children, String... names) {
    return children
        .named(names)
        .map(element -> FeedValue.text(element, atom))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> key(Element entry, Children children) {
    return children
        .named(KEYS)
        .map(FeedValue::raw)
        .filter(key -> !key.isEmpty())
        .findFirst()
        .or(() -> Optional.of(entry.attr("rdf:about").strip()).filter(key -> !key.isEmpty()));
  }

  private Optional<Instant> time(Element entry, Children children) {
    return Stream.concat(
            children.named(TIMES).map(FeedValue::raw), Stream.of(entry.attr("lastmod")))
        .flatMap(text -> times.read(text).stream())
        .findFirst();
  }

  /** For mappings: what the feed's own elements of any name hold. */
  List<String> values(Element entry, String name) {
    return entry.children().stream()
        .filter(child -> child.normalName().equals(name) || Namespaces.name(child).equals(name))
        .map(child -> FeedValue.text(child, atom))
        .toList();
  }
}
