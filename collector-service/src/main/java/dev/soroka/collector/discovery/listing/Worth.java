package dev.soroka.collector.discovery.listing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** How much a candidate looks like the list that its page is there for. */
record Worth(Candidate candidate, double score) {
  private static final double LEAST_LINKED = 0.6;
  private static final double LEAST_DISTINCT = 0.5;
  private static final double DOUBTFUL = 0.6;
  private static final int GOOD_TITLE = 25;
  private static final int GOOD_TEXT = 80;

  /** Links to all different things, titles of some length, text beside them, and many of them. */
  static Worth of(Candidate candidate, Instant seen) {
    var sample = candidate.sample();
    var anchors = sample.stream().map(Anchor::of).flatMap(Optional::stream).toList();
    double linked = (double) anchors.size() / sample.size();
    if (linked < LEAST_LINKED) {
      return new Worth(candidate, 0);
    }
    double links = distinct(anchors.stream().map(Anchor::address).toList());
    double titles = distinct(anchors.stream().map(Anchor::title).toList());
    if (titles < LEAST_DISTINCT) {
      // Every link says «Read more»: what is beside it may tell them apart.
      anchors = sample.stream().map(Anchor::beside).flatMap(Optional::stream).toList();
      titles = distinct(anchors.stream().map(Anchor::title).toList()) * DOUBTFUL;
    }
    double many = Math.log(1 + Math.min(candidate.elements().size(), 200)) / Math.log(2);
    double score =
        linked
            * linked
            * links
            * titles
            * many
            * titled(anchors)
            * alone(anchors)
            * (1 + beside(sample))
            * (1 + Parts.bonus(sample, seen))
            * Place.of(candidate.elements().getFirst());
    return new Worth(candidate, score);
  }

  private static double distinct(List<String> values) {
    return (double) new HashSet<>(values).size() / values.size();
  }

  private static double titled(List<Anchor> anchors) {
    double length =
        anchors.stream().mapToInt(it -> Math.min(60, width(it.title()))).average().orElse(0);
    return Math.pow(Math.min(1, length / GOOD_TITLE), 1.5);
  }

  /** A Chinese sign says as much as two letters and a half. */
  static int width(String text) {
    return text.codePoints().map(it -> Character.isIdeographic(it) ? 5 : 2).sum() / 2;
  }

  /** What holds several titles is no item but a group of them. */
  private static double alone(List<Anchor> anchors) {
    double rivals = anchors.stream().mapToInt(Anchor::rivals).average().orElse(0);
    return 1 / (1 + rivals * rivals);
  }

  private static double beside(List<Element> sample) {
    double text =
        sample.stream()
            .mapToInt(
                it ->
                    width(it.text()) - it.select("a").stream().mapToInt(a -> width(a.text())).sum())
            .average()
            .orElse(0);
    return Math.clamp(text / GOOD_TEXT, 0, 1);
  }
}
