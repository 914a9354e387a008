package dev.soroka.collector.discovery.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The link by which an item is opened.
 *
 * @param title what is read of it
 * @param rivals how many other links of the item look like titles as well
 */
record Anchor(String address, String title, int rivals) {
  private static final int SHORT = 12;

  /** The link of the item's heading, else the one that says most, else the item itself. */
  static Optional<Anchor> of(Element item) {
    if (leads(item)) {
      return Optional.of(new Anchor(item.attr("href"), title(item), 0));
    }
    var links = item.select("a[href]").stream().filter(Anchor::leads).limit(60).toList();
    return links.stream()
        .max(Comparator.comparingInt(Anchor::weight))
        .map(best -> new Anchor(best.attr("href"), title(item, best), rivals(links, best)));
  }

  /** The same link, with what the item says beside its links for a title. */
  static Optional<Anchor> beside(Element item) {
    var text = item.clone();
    text.select("a").remove();
    return of(item).map(link -> new Anchor(link.address(), text.text(), 0));
  }

  /** Whether it leads anywhere. */
  static boolean leads(Element link) {
    var address = link.attr("href").strip();
    return !address.isEmpty()
        && !address.startsWith("#")
        && !address.regionMatches(true, 0, "javascript:", 0, 11)
        && !address.regionMatches(true, 0, "mailto:", 0, 7)
        && !address.regionMatches(true, 0, "tel:", 0, 4);
  }

  private static int weight(Element link) {
    boolean heading =
        link.closest("h1,h2,h3,h4,h5") != null || link.selectFirst("h1,h2,h3,h4,h5") != null;
    return Math.min(150, Worth.width(link.text())) + (heading ? 100 : 0);
  }

  private static String title(Element item, Element link) {
    var heading = item.selectFirst("h1,h2,h3,h4,h5");
    return link.text().isBlank() && heading != null ? heading.text() : title(link);
  }

  private static String title(Element link) {
    var heading = link.selectFirst("h1,h2,h3,h4,h5");
    return heading == null ? link.text() : heading.text();
  }

  private static int rivals(List<Element> links, Element best) {
    int length = Math.max(SHORT, Worth.width(best.text()) * 6 / 10);
    return (int)
        links.stream()
            .filter(it -> !it.attr("href").equals(best.attr("href")))
            .filter(it -> Worth.width(it.text()) >= length)
            .map(it -> it.attr("href"))
            .distinct()
            .count();
  }
}
