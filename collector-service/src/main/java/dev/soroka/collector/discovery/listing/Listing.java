package dev.soroka.collector.discovery.listing;

import dev.soroka.common.contract.Mapping;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * A list that was found on a page.
 *
 * @param mapping how kind {@code html} reads it
 * @param size how many elements it has
 */
public record Listing(Mapping mapping, int size) {
  /** What is worth less is a menu or a coincidence. */
  private static final double LEAST = 1.4;

  /**
   * The list that the page is about: of all that repeats, what has the most to say.
   *
   * @param seen when the page was fetched, for dates without a year
   */
  public static Optional<Listing> in(Document page, Instant seen) {
    return Candidates.in(page).stream()
        .map(candidate -> Worth.of(candidate, seen))
        .filter(worth -> worth.score() >= LEAST)
        .max(Comparator.comparingDouble(Worth::score))
        .flatMap(best -> mapped(best.candidate(), seen));
  }

  private static Optional<Listing> mapped(Candidate candidate, Instant seen) {
    return Fields.of(candidate, seen)
        .mapping(candidate.selector())
        .map(mapping -> new Listing(mapping, candidate.elements().size()));
  }
}
