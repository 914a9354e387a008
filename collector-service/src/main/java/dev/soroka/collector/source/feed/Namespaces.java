package dev.soroka.collector.source.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The names of feed elements, whatever prefix a feed gives their namespace. */
final class Namespaces {
  private static final String RSS = "";
  private static final String ATOM = "atom";

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://purl.org/rss/1.0", RSS),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", RSS),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", RSS),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", RSS),
          Map.entry("http://backend.userland.com/rss", RSS),
          Map.entry("http://backend.userland.com/rss2", RSS),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", RSS),
          Map.entry("http://purl.org/net/rss1.1", RSS),
          Map.entry("http://www.w3.org/2005/atom", ATOM),
          Map.entry("http://purl.org/atom/ns", ATOM),
          Map.entry("http://example.com/newformat", ATOM),
          Map.entry("http://example.com/necho", ATOM),
          Map.entry("http://purl.org/echo", ATOM),
          Map.entry("uri/of/echo/namespace", ATOM),
          Map.entry("http://purl.org/pie", ATOM),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

  /** Prefixes that mean the same everywhere, even where nobody declared them. */
  private static final Set<String> KNOWN =
      Set.of("dc", "dcterms", "content", "itunes", "media", "feedburner", "rdf", "xhtml");

  private Namespaces() {}

  /** The name with our prefix for its namespace: none for RSS, {@code atom:}, {@code dc:}, … */
  static String name(Element element) {
    var written = element.normalName();
    var colon = written.indexOf(':');
    var prefix = colon < 0 ? "" : written.substring(0, colon);
    if (KNOWN.contains(prefix)) {
      return written;
    }
    var known = PREFIXES.get(plain(element.tag().namespace()));
    if (known == null) {
      return written;
    }
    var local = written.substring(colon + 1);
    return known.isEmpty() ? local : known + ":" + local;
  }

  /** The name without any prefix. */
  static String local(Element element) {
    var written = element.normalName();
    return written.substring(written.indexOf(':') + 1);
  }

  private static String plain(String namespace) {
    var lower = namespace.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith("/") || lower.endsWith("#")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
