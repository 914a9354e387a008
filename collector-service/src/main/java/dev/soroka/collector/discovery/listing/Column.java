package dev.soroka.collector.discovery.listing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * What stands at the same place in every item.
 *
 * @param path the place, for a mapping
 * @param items how many items there are
 * @param cells the first element at that place, of each item that has one
 */
record Column(String path, int items, List<Element> cells) {
  Column {
    cells = List.copyOf(cells);
  }

  /** The part of all items that have something there. */
  double filled() {
    return (double) cells.size() / items;
  }

  /** The part of all items in which it is like this. */
  double share(Predicate<Element> like) {
    return (double) cells.stream().filter(like).count() / items;
  }

  /** How different its texts are: 1 when no two are the same. */
  double variety() {
    var texts = cells.stream().map(Element::text).toList();
    return texts.isEmpty() ? 0 : (double) new HashSet<>(texts).size() / texts.size();
  }

  /** How different the places are to which it leads: 1 when no two are the same. */
  double leading() {
    var links = cells.stream().map(it -> it.attr("href")).toList();
    return links.isEmpty() ? 0 : (double) new HashSet<>(links).size() / links.size();
  }

  /** How much is read there, on the average of those that have it. */
  double width() {
    return cells.stream().mapToInt(it -> Worth.width(it.text())).average().orElse(0);
  }

  /** How much it looks like a thing of that name. */
  double named(String regex) {
    return share(
        it ->
            (it.className() + " " + it.attr("itemprop"))
                .toLowerCase(Locale.ROOT)
                .matches(".*(?:" + regex + ").*"));
  }
}
