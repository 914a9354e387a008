package dev.soroka.storage.group;

import dev.soroka.storage.group.BandRows.Banded;
import dev.soroka.storage.group.BandRows.Sharer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out whether what has just been stored is the same offer as what another source published in
 * the last days. It belongs to the transaction that stores.
 */
@Component
public class Grouping {
  /** How far apart the same offer may appear in two places. */
  public static final Duration WINDOW = Duration.ofDays(3);

  private static final int CLOSEST = 8;

  private final BandRows rows;
  private final Clock clock;
  private final MeterRegistry meters;

  Grouping(BandRows rows, Clock clock, MeterRegistry meters) {
    this.rows = rows;
    this.clock = clock;
    this.meters = meters;
  }

  /** Gives the new ones among these items of a source the groups that they belong to. */
  public void group(long source, List<Arrival> arrivals) {
    meters.timer("soroka_storage_grouping").record(() -> join(source, arrivals));
  }

  private void join(long source, List<Arrival> arrivals) {
    var offers = new LinkedHashMap<Arrival, Offer>();
    arrivals.forEach(arrival -> offers.put(arrival, Offer.of(arrival.item())));
    var close = close(source, offers);
    if (close.isEmpty()) {
      return;
    }
    var wanted = new HashSet<Long>();
    close.values().forEach(wanted::addAll);
    var candidates = new HashMap<Long, Candidate>();
    rows.candidates(source, wanted, clock.instant().minus(WINDOW))
        .forEach(candidate -> candidates.put(candidate.id(), candidate));
    var groups = new HashMap<Long, Long>();
    close.forEach(
        (arrival, items) ->
            group(Objects.requireNonNull(offers.get(arrival)), items, candidates)
                .ifPresent(group -> groups.put(arrival.id(), group)));
    if (!groups.isEmpty()) {
      rows.join(groups);
      meters.counter("soroka_storage_twins").increment(groups.size());
    }
  }

  /** The items of other sources that have the most bands in common with each new one. */
  private Map<Arrival, List<Long>> close(long source, Map<Arrival, Offer> offers) {
    var bands = new HashMap<Arrival, List<Long>>();
    var banded = new ArrayList<Banded>();
    offers.forEach(
        (arrival, offer) -> {
          var own = Bands.of(offer);
          bands.put(arrival, own);
          own.forEach(hash -> banded.add(new Banded(hash, arrival.id())));
        });
    if (banded.isEmpty()) {
      return Map.of();
    }
    var shared = rows.add(source, banded, clock.instant());
    var close = new HashMap<Arrival, List<Long>>();
    bands.forEach(
        (arrival, own) -> {
          var closest = closest(source, own, shared);
          if (arrival.fresh() && !closest.isEmpty()) {
            close.put(arrival, closest);
          }
        });
    return close;
  }

  private static List<Long> closest(
      long source, Collection<Long> bands, Map<Long, List<Sharer>> shared) {
    var common = new HashMap<Long, Integer>();
    for (var band : bands) {
      // Hardly anything else has the title's bands; whole boards may share those of a text.
      shared.getOrDefault(band, List.of()).stream()
          .filter(sharer -> sharer.source() != source)
          .map(Sharer::item)
          .distinct()
          .forEach(item -> common.merge(item, Bands.weight(band), Integer::sum));
    }
    return common.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CLOSEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The group of the one that is most like it, of equals the first, so that all of them meet in one
   * group. A group in which something contradicts it is not its own, whoever else is in there.
   */
  private static Optional<Long> group(
      Offer offer, List<Long> items, Map<Long, Candidate> candidates) {
    var overlaps = new LinkedHashMap<Long, Double>();
    var foreign = new HashSet<Long>();
    for (var item : items) {
      var candidate = candidates.get(item);
      if (candidate == null) {
        continue;
      }
      switch (verdict(offer, candidate.offer())) {
        case Verdict.Same(var overlap) -> overlaps.merge(candidate.group(), overlap, Math::max);
        case Verdict.Contradiction _ -> foreign.add(candidate.group());
        case Verdict.Unlike _ -> {}
      }
    }
    overlaps.keySet().removeAll(foreign);
    return overlaps.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static Verdict verdict(Offer one, Offer other) {
    return isAnotherTime(one, other) ? new Verdict.Contradiction() : Likeness.of(one, other);
  }

  private static boolean isAnotherTime(Offer one, Offer other) {
    var mine = one.item().time();
    var theirs = other.item().time();
    return mine != null
        && theirs != null
        && Duration.between(mine, theirs).abs().compareTo(WINDOW) > 0;
  }
}
