package dev.soroka.filter.personal;

import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.filter.personal.judge.Arrival;
import dev.soroka.filter.personal.judge.Deliveries;
import dev.soroka.filter.personal.judge.ItemWords;
import dev.soroka.filter.personal.known.Recipients;
import dev.soroka.filter.source.SourceKinds;
import dev.soroka.filter.taste.Taste;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out, before anything is locked, what has to be known to decide a message. */
@Component
class Arrivals {
  private final Recipients recipients;
  private final Deliveries deliveries;
  private final SourceKinds sources;
  private final Taste taste;
  private final MeterRegistry meters;

  Arrivals(
      Recipients recipients,
      Deliveries deliveries,
      SourceKinds sources,
      Taste taste,
      MeterRegistry meters) {
    this.recipients = recipients;
    this.deliveries = deliveries;
    this.sources = sources;
    this.taste = taste;
    this.meters = meters;
  }

  /** What the message brings for those subscribers who are still there. */
  Batch of(ItemMatched event) {
    var words = new ItemWords(event.item().item());
    var subscribers = new HashMap<Long, Subscriber>();
    var arrivals = new ArrayList<Arrival>();
    for (var match : event.matches()) {
      var subscriber = recipients.find(match.subscriber());
      if (subscriber.isPresent()) {
        subscribers.put(match.subscriber(), subscriber.get());
        arrivals.add(arrival(event, match, words));
      } else {
        meters.counter("soroka_filter_subscribers_gone").increment();
      }
    }
    return new Batch(List.of(event), subscribers, arrivals);
  }

  private Arrival arrival(ItemMatched event, Match match, ItemWords words) {
    // Whoever is too new for the copy is asked for here, so that nobody waits for it under a lock.
    match.watches().stream().mapToLong(WatchMatch::watch).forEach(deliveries::of);
    var item = event.item();
    boolean stream = sources.isStream(item.source());
    return new Arrival(
        item, match, event.matchedAt(), words, stream, () -> taste(match.subscriber(), item));
  }

  private double taste(long subscriber, StoredItem item) {
    return taste.score(subscriber, item);
  }
}
