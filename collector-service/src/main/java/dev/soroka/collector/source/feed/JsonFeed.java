package dev.soroka.collector.source.feed;

import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Links;
import dev.soroka.collector.mapping.Times;
import dev.soroka.collector.plain.PlainText;
import dev.soroka.common.contract.Picture;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
  private static final Set<String> VERSIONS = Set.of("1", "1.0", "1.1");

  private final JsonNode feed;
  private final URI base;
  private final Times times;

  JsonFeed(JsonNode feed, URI base, Instant seen) {
    this.feed = feed;
    this.base = base;
    this.times = Times.seen(seen);
  }

  /** Whether the tree is a JSON Feed: it has a list of items, and says so, or links to itself. */
  static boolean is(JsonNode tree) {
    var version = tree.path("version").asString("");
    var named = version.contains("jsonfeed.org") || VERSIONS.contains(version);
    return tree.path("items").isArray()
        && (named || tree.has("feed_url") || tree.has("home_page_url"));
  }

  List<JsonNode> items() {
    return List.copyOf(feed.path("items").values());
  }

  Draft draft(JsonNode item) {
    return new Draft(
        text(item, "id").findFirst().orElse(null),
        text(item, "title").map(PlainText::of).map(PlainText::line).findFirst().orElse(""),
        content(item),
        links(item, "url", "external_url").findFirst().orElse(null),
        time(item).orElse(null),
        null,
        labels(item),
        Map.of(),
        pictures(item),
        null);
  }

  private static String content(JsonNode item) {
    return Stream.of(
            text(item, "content_html").map(PlainText::ofHtml),
            text(item, "content_text").map(PlainText::ofText),
            text(item, "summary").map(PlainText::ofText))
        .flatMap(found -> found)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Optional<Instant> time(JsonNode item) {
    return Stream.of("date_published", "date_modified")
        .flatMap(name -> text(item, name))
        .flatMap(text -> times.read(text).stream())
        .findFirst();
  }

  private Map<String, List<String>> labels(JsonNode item) {
    var labels = new LinkedHashMap<String, List<String>>();
    var authors = authors(item);
    put(labels, "author", authors.isEmpty() ? authors(feed) : authors);
    put(labels, "tag", item.path("tags").values().stream().flatMap(JsonFeed::text).toList());
    put(
        labels,
        "lang",
        Stream.concat(text(item, "language"), text(feed, "language"))
            .flatMap(EntryLabels::language)
            .limit(1)
            .toList());
    return labels;
  }

  private static void put(Map<String, List<String>> labels, String name, List<String> values) {
    if (!values.isEmpty()) {
      labels.put(name, values.stream().map(PlainText::of).distinct().limit(50).toList());
    }
  }

  private static List<String> authors(JsonNode from) {
    return Stream.concat(from.path("authors").values().stream(), Stream.of(from.path("author")))
        .flatMap(author -> text(author, "name"))
        .distinct()
        .toList();
  }

  private List<Picture> pictures(JsonNode item) {
    var attached =
        item.path("attachments").values().stream()
            .filter(it -> it.path("mime_type").asString("").startsWith("image/"))
            .flatMap(it -> links(it, "url"));
    return Stream.concat(links(item, "image", "banner_image"), attached)
        .distinct()
        .limit(20)
        .map(url -> new Picture(url, ""))
        .toList();
  }

  private Stream<String> links(JsonNode node, String... names) {
    return Stream.of(names)
        .flatMap(name -> text(node, name))
        .flatMap(link -> Links.web(link, base).stream());
  }

  private static Stream<String> text(JsonNode node, String name) {
    return text(node.path(name));
  }

  private static Stream<String> text(JsonNode value) {
    return value.isValueNode() && !value.isNull()
        ? Stream.of(value.asString()).filter(text -> !text.isBlank())
        : Stream.empty();
  }
}
