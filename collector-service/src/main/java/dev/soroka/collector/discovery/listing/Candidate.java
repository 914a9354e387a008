package dev.soroka.collector.discovery.listing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Elements that repeat.
 *
 * @param selector finds these and no others
 */
record Candidate(String selector, List<Element> elements) {
  private static final int SAMPLE = 40;

  Candidate {
    elements = List.copyOf(elements);
  }

  /** Some of them from all over the list, in order. */
  List<Element> sample() {
    int size = elements.size();
    if (size <= SAMPLE) {
      return elements;
    }
    var some = new ArrayList<Element>();
    for (int i = 0; i < SAMPLE; i++) {
      some.add(elements.get((int) ((long) i * size / SAMPLE)));
    }
    return some;
  }
}
