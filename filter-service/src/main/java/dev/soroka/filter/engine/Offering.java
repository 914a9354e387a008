package dev.soroka.filter.engine;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Offers one item to all watches. */
@Component
class Offering {
  private final WatchIndex watches;
  private final MeterRegistry meters;
  private final Timer time;

  Offering(WatchIndex watches, MeterRegistry meters) {
    this.watches = watches;
    this.meters = meters;
    this.time = Timer.builder("soroka_filter_match").publishPercentileHistogram().register(meters);
  }

  /** Who wants the item, each with all watches that do, by subscriber and watch. */
  List<Match> matches(StoredItem stored) {
    var recipient = stored.audience().recipient();
    if (recipient != null) {
      return List.of(new Match(recipient, List.of()));
    }
    var started = Timer.start();
    var bySubscriber = wanted(stored);
    started.stop(time);
    meters.counter("soroka_filter_matches").increment(bySubscriber.size());
    return bySubscriber.entrySet().stream()
        .map(entry -> new Match(entry.getKey(), sorted(entry.getValue())))
        .toList();
  }

  private Map<Long, List<WatchMatch>> wanted(StoredItem stored) {
    var item = AnalysedItem.of(stored);
    var before = Optional.ofNullable(stored.previous()).map(old -> AnalysedItem.of(stored, old));
    var candidates = watches.candidates(item);
    meters.counter("soroka_filter_candidates").increment(candidates.size());
    var maySee = maySee(stored.audience());
    var bySubscriber = new TreeMap<Long, List<WatchMatch>>();
    for (var watch : candidates) {
      if (maySee.test(watch.subscriber())) {
        var verdict = watch.query().verdict(item);
        if (isNews(watch, verdict, before)) {
          bySubscriber
              .computeIfAbsent(watch.subscriber(), _ -> new ArrayList<>())
              .add(watch.match(item, verdict));
        }
      }
    }
    return bySubscriber;
  }

  /** A changed item is news to a watch only when it wants this revision more than the last one. */
  private static boolean isNews(
      CompiledWatch watch, Verdict verdict, Optional<AnalysedItem> before) {
    return verdict.compareTo(before.map(watch.query()::verdict).orElse(Verdict.NO)) > 0;
  }

  private static LongPredicate maySee(Audience audience) {
    if (audience.everyone()) {
      return _ -> true;
    }
    var members = Set.copyOf(audience.members());
    return members::contains;
  }

  private static List<WatchMatch> sorted(List<WatchMatch> matches) {
    return matches.stream().sorted(Comparator.comparingLong(WatchMatch::watch)).toList();
  }
}
