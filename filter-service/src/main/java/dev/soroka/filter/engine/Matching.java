package dev.soroka.filter.engine;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.filter.blacklist.Blacklist;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * The first half of this service: offer every new or changed item to all watches, and publish who
 * wants it. A redelivered item is offered again; the second half knows what it has decided.
 */
@Component
class Matching {
  private static final Logger log = LoggerFactory.getLogger(Matching.class);

  private final CatalogCopy<Watch> watches;
  private final Blacklist blacklist;
  private final Offering offering;
  private final Bus bus;
  private final Clock clock;
  private final MeterRegistry meters;

  Matching(
      CatalogCopy<Watch> watches,
      Blacklist blacklist,
      Offering offering,
      Bus bus,
      Clock clock,
      MeterRegistry meters) {
    this.watches = watches;
    this.blacklist = blacklist;
    this.offering = offering;
    this.bus = bus;
    this.clock = clock;
    this.meters = meters;
  }

  @RabbitListener(queues = "#{@partition.itemQueue()}")
  void on(ItemsStored event) {
    requireWatches();
    var matched = new ArrayList<ItemMatched>();
    for (var item : event.items()) {
      meters.counter("soroka_filter_items", "silent", Boolean.toString(item.silent())).increment();
      if (!item.silent() && !blacklist.rejects(item)) {
        matched.addAll(matched(item, offering.matches(item)));
      }
    }
    if (!matched.isEmpty()) {
      bus.publish(matched);
    }
    log.atInfo()
        .addKeyValue("items", event.items().size())
        .addKeyValue("messages", matched.size())
        .log("Items matched");
  }

  /** Items come as soon as the service starts; without any watch to match they would be lost. */
  private void requireWatches() {
    if (!watches.isLoaded()) {
      watches.refresh();
    }
  }

  private List<ItemMatched> matched(StoredItem item, List<Match> matches) {
    var now = clock.instant();
    var messages = new ArrayList<ItemMatched>();
    for (int from = 0; from < matches.size(); from += ItemMatched.LIMIT) {
      int to = Math.min(from + ItemMatched.LIMIT, matches.size());
      messages.add(new ItemMatched(item, now, matches.subList(from, to)));
    }
    return messages;
  }
}
