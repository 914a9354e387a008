package dev.soroka.collector.run;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.collector.look.Place;
import dev.soroka.collector.run.Capacity.Claim;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * The story of this service: look at the source that is to be collected, publish its items, tell
 * how it went.
 *
 * <p>Each queue has two consumers more than there are workers, each holding one task until what
 * came of it is confirmed; together they are the one queue from which {@link Capacity} takes.
 */
@Component
class CollectionRun {
  private static final Logger log = LoggerFactory.getLogger(CollectionRun.class);
  private static final String CONSUMERS = "#{${collector.workers} + 2}";

  private final KnownSources sources;
  private final Capacity capacity;
  private final Attempts attempts;
  private final Bus bus;
  private final Counter items;

  CollectionRun(
      KnownSources sources, Capacity capacity, Attempts attempts, Bus bus, MeterRegistry meters) {
    this.sources = sources;
    this.capacity = capacity;
    this.attempts = attempts;
    this.bus = bus;
    this.items = meters.counter("soroka_collector_items");
  }

  @RabbitListener(queues = Topology.COLLECTOR_COLLECT_REQUESTED_CRITICAL, concurrency = CONSUMERS)
  void onCritical(CollectRequested task) {
    on(task);
  }

  @RabbitListener(queues = Topology.COLLECTOR_COLLECT_REQUESTED_HIGH, concurrency = CONSUMERS)
  void onHigh(CollectRequested task) {
    on(task);
  }

  @RabbitListener(queues = Topology.COLLECTOR_COLLECT_REQUESTED_NORMAL, concurrency = CONSUMERS)
  void onNormal(CollectRequested task) {
    on(task);
  }

  @RabbitListener(queues = Topology.COLLECTOR_COLLECT_REQUESTED_LOW, concurrency = CONSUMERS)
  void onLow(CollectRequested task) {
    on(task);
  }

  void on(CollectRequested task) {
    var source = task.source();
    if (sources.isGone(source.id())) {
      log.atDebug().addKeyValue("source", source.id()).log("Nobody wants it collected any more");
      return;
    }
    var host = Place.own(source).host();
    var claim = new Claim(source.priority(), host, source.kind().equals(Source.BROWSER));
    tell(capacity.inTurn(claim, () -> attempts.on(task)));
  }

  /** The items first: a collection that is told as finished has lost nothing. */
  private void tell(Run run) {
    var lists = run.items();
    if (!lists.isEmpty()) {
      bus.publish(lists);
    }
    var finished = run.finished();
    bus.publish(finished);
    items.increment(finished.items());
    log.atInfo()
        .addKeyValue("source", finished.source())
        .addKeyValue("items", finished.items())
        .addKeyValue("serving", finished.serving())
        .addKeyValue("took", finished.took())
        .log("Collection {}", finished.result());
  }
}
