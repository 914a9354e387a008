package dev.soroka.collector.discovery.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * All that repeats on a page: elements of the same tag and class, and children of the same tag and
 * class of parents that are alike. Each is known by the selector that finds it.
 */
final class Candidates {
  private static final int FEWEST = 3;
  private static final int ELEMENTS = 120_000;
  private static final int DEPTH = 150;
  private static final int MOST = 150;

  /** What never is an item, nor holds any. */
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "noscript", "svg", "form", "select", "template", "iframe", "head");

  /** What is a part of an item, and never one. */
  private static final Set<String> PARTS =
      Set.of(
          "span", "b", "i", "em", "strong", "small", "td", "th", "img", "time", "br", "option",
          "button", "p", "font", "sup", "label", "picture", "source");

  private final Map<String, List<Element>> bySelector = new LinkedHashMap<>();
  private int elements;

  private Candidates() {}

  /** The most promising ones first; no more than are worth weighing. */
  static List<Candidate> in(Document page) {
    var found = new Candidates();
    found.walk(page.body(), 0);
    return found.bySelector.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= FEWEST)
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .filter(candidate -> !isNested(candidate))
        .sorted(Comparator.comparingInt(Candidates::volume).reversed())
        .limit(MOST)
        .toList();
  }

  private void walk(Element parent, int depth) {
    for (var element : parent.children()) {
      if (SKIPPED.contains(element.normalName()) || depth > DEPTH || elements++ > ELEMENTS) {
        continue;
      }
      if (!PARTS.contains(element.normalName())) {
        selectors(element)
            .forEach(it -> bySelector.computeIfAbsent(it, _ -> new ArrayList<>()).add(element));
      }
      walk(element, depth + 1);
    }
  }

  private static Set<String> selectors(Element element) {
    var own = Names.of(element);
    var selectors = new LinkedHashSet<>(own.classes());
    for (var parent : Names.ancestry(element)) {
      selectors.add(parent + own.tag());
      own.classes().stream().limit(1).forEach(it -> selectors.add(parent + it));
    }
    return selectors;
  }

  /** Answers to answers are no list of things published. */
  private static boolean isNested(Candidate candidate) {
    var all = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
    all.addAll(candidate.elements());
    return candidate.sample().stream()
        .anyMatch(it -> it.parents().stream().anyMatch(all::contains));
  }

  private static int volume(Candidate candidate) {
    var sample = candidate.sample();
    long text = sample.stream().mapToLong(it -> Math.min(400, it.text().length())).sum();
    return (int) Math.min(1_000_000, text * candidate.elements().size() / sample.size());
  }
}
