package dev.soroka.collector.source.feed;

import dev.soroka.collector.plain.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The labels {@code author}, {@code tag} and {@code lang} of an entry. */
final class EntryLabels {
  private static final Pattern MAIL_AND_NAME = Pattern.compile("^\\S+@\\S+\\s+\\((.+)\\)$");
  private static final Pattern LANGUAGE = Pattern.compile("^([A-Za-z]{2,3})(?:[-_].*)?$");
  private static final int MOST = 50;
  private static final int LONGEST = 300;

  private EntryLabels() {}

  /**
   * @param children of the entry
   * @param channel the children of the feed as a whole, whose language and, in Atom, author its
   *     entries share
   */
  static Map<String, List<String>> of(
      Element entry, Children children, Children channel, boolean atom) {
    var labels = new LinkedHashMap<String, List<String>>();
    var own = values(authors(children));
    put(labels, "author", own.isEmpty() && atom ? values(authors(channel)) : own);
    put(labels, "tag", values(tags(children)));
    put(labels, "lang", values(languages(entry, children, channel)).stream().limit(1).toList());
    return labels;
  }

  private static void put(Map<String, List<String>> labels, String name, List<String> values) {
    if (!values.isEmpty()) {
      labels.put(name, values);
    }
  }

  private static List<String> values(Stream<String> values) {
    return values
        .map(value -> PlainText.shortened(PlainText.line(value), LONGEST))
        .filter(value -> !value.isBlank())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Stream<String> authors(Children children) {
    return children
        .named("atom:author", "author", "dc:creator", "dc:author", "creator", "itunes:author")
        .map(EntryLabels::author);
  }

  private static String author(Element author) {
    for (var part : List.of("name", "email")) {
      for (var child : author.children()) {
        if (Namespaces.local(child).equals(part)) {
          return FeedValue.text(child, false);
        }
      }
    }
    var text = FeedValue.text(author, false);
    var named = MAIL_AND_NAME.matcher(text);
    return named.find() ? named.group(1) : text;
  }

  private static Stream<String> tags(Children children) {
    return Stream.concat(
            children
                .named(
                    "category", "atom:category", "dc:subject", "itunes:category", "media:category")
                .map(EntryLabels::tag),
            children
                .named("itunes:keywords", "media:keywords")
                .flatMap(keywords -> Stream.of(FeedValue.text(keywords, false).split(","))))
        .map(String::strip);
  }

  private static String tag(Element category) {
    for (var attribute : List.of("label", "term", "text")) {
      if (!category.attr(attribute).isBlank()) {
        return PlainText.of(category.attr(attribute));
      }
    }
    return FeedValue.text(category, false);
  }

  private static Stream<String> languages(Element entry, Children children, Children channel) {
    return Stream.of(
            children.named("dc:language", "language").map(FeedValue::raw),
            Stream.of(declared(entry)),
            channel.named("language", "dc:language").map(FeedValue::raw))
        .flatMap(found -> found)
        .flatMap(EntryLabels::language);
  }

  private static String declared(Element entry) {
    var place = entry;
    while (place != null) {
      if (!place.attr("xml:lang").isBlank()) {
        return place.attr("xml:lang").strip();
      }
      place = place.parent();
    }
    return "";
  }

  static Stream<String> language(String tag) {
    var matcher = LANGUAGE.matcher(tag);
    return matcher.find() ? Stream.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Stream.empty();
  }
}
