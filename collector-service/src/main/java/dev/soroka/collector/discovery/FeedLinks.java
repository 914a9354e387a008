package dev.soroka.collector.discovery;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The feeds that a page names by {@code <link rel=alternate>}, the most likely one first. */
final class FeedLinks {
  private static final Map<String, Integer> TYPES =
      Map.of(
          "application/rss+xml", 0,
          "application/atom+xml", 0,
          "application/rdf+xml", 1,
          "application/feed+json", 1,
          "application/xml", 2,
          "text/xml", 2);
  private static final int COMMENTS = 10;
  private static final int ELSEWHERE = 5;

  private FeedLinks() {}

  /** A feed that a page names. */
  record FeedLink(String url, String title) {}

  static List<FeedLink> in(String html, URI address) {
    var document = Jsoup.parse(html, address.toString());
    return document.select("link[rel][type][href], a[rel][type][href]").stream()
        .filter(link -> isAlternate(link) && TYPES.containsKey(type(link)))
        .sorted(Comparator.comparingInt(link -> doubt(link, address)))
        .map(link -> new FeedLink(link.absUrl("href"), link.attr("title").strip()))
        .filter(link -> HttpUrl.parse(link.url()) != null)
        .toList();
  }

  private static boolean isAlternate(Element link) {
    return Arrays.stream(link.attr("rel").split("\\s+", -1))
        .anyMatch("alternate"::equalsIgnoreCase);
  }

  private static String type(Element link) {
    return link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Feeds of comments and of other sites are hardly what the page's visitor means. */
  private static int doubt(Element link, URI address) {
    var url = HttpUrl.parse(link.absUrl("href"));
    boolean comments =
        Stream.of(link.attr("href"), link.attr("title"))
            .map(words -> words.toLowerCase(Locale.ROOT))
            .anyMatch(words -> words.contains("comment") || words.contains("комментар"));
    boolean elsewhere = url == null || !url.host().equals(address.getHost());
    return TYPES.getOrDefault(type(link), 0)
        + (comments ? COMMENTS : 0)
        + (elsewhere ? ELSEWHERE : 0);
  }
}
