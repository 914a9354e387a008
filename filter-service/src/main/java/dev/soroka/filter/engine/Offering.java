package dev.soroka.filter.engine;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.source.SourceKinds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Offers one item to all watches. */
@Component
class Offering {
  private final Reasons reasons = new Reasons();
  private final WatchIndex watches;
  private final Partition partition;
  private final GoneBack goneBack;
  private final SourceKinds sources;
  private final MeterRegistry meters;

  Offering(
      WatchIndex watches,
      Partition partition,
      SourceKinds sources,
      Clock clock,
      MeterRegistry meters) {
    this.watches = watches;
    this.partition = partition;
    this.sources = sources;
    this.goneBack = new GoneBack(clock);
    this.meters = meters;
  }

  /** Who wants the item, each with all watches that do, by subscriber and watch. */
  List<Match> matches(StoredItem stored) {
    var recipient = stored.audience().recipient();
    if (recipient != null) {
      return partition.includes(recipient) ? List.of(new Match(recipient, List.of())) : List.of();
    }
    var kind = sources.of(stored.source());
    var analysing = timer("analysis", kind);
    var item = timed(analysing, () -> watches.analyse(stored));
    var before = timed(analysing, () -> watches.analyseBefore(stored).orElse(null));
    var gathering = new Gathering(stored, item, maySee(stored.audience()), reasons, goneBack);
    var looked = timed(timer("matching", kind), () -> watches.match(item, before, gathering));
    count(looked, gathering.unseen());
    var matches = gathering.matches();
    meters.counter("soroka_filter_matches").increment(matches.size());
    return matches;
  }

  private void count(Looked looked, int unseen) {
    meters.counter("soroka_filter_candidates").increment(looked.listed());
    reject("outline", looked.listed() - looked.verified());
    reject("query", looked.verified() - looked.told());
    reject("audience", unseen);
  }

  private void reject(String layer, int watches) {
    meters.counter("soroka_filter_rejected", "layer", layer).increment(watches);
  }

  /** The time that an item takes, by the kind of its source. */
  private Timer timer(String stage, String kind) {
    return Timer.builder("soroka_filter_match")
        .tags("stage", stage, "kind", kind)
        .publishPercentileHistogram()
        .register(meters);
  }

  private static <T> T timed(Timer timer, Supplier<T> stage) {
    var started = Timer.start();
    try {
      return stage.get();
    } finally {
      started.stop(timer);
    }
  }

  private static LongPredicate maySee(Audience audience) {
    if (audience.everyone()) {
      return _ -> true;
    }
    var members = Set.copyOf(audience.members());
    return members::contains;
  }
}
