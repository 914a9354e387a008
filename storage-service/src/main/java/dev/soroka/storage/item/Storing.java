package dev.soroka.storage.item;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.StoredItem;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The story of this service: what a collector saw is stored once, revised when it changed, and told
 * as soon as it is committed. A repeated message stores nothing and tells what is still untold.
 */
@Component
class Storing {
  private static final Logger log = LoggerFactory.getLogger(Storing.class);

  private final Intake intake;
  private final Archive archive;
  private final Announcements announcements;
  private final Announcer<StoredItem> announcer;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;

  Storing(
      Intake intake,
      Archive archive,
      Announcements announcements,
      Announcer<StoredItem> announcer,
      TransactionTemplate transaction,
      MeterRegistry meters) {
    this.intake = intake;
    this.archive = archive;
    this.announcements = announcements;
    this.announcer = announcer;
    this.transaction = transaction;
    this.meters = meters;
  }

  @RabbitListener(queues = Topology.STORAGE_ITEMS_COLLECTED, concurrency = "${item.writers}")
  void on(ItemsCollected event) {
    var untold =
        meters.timer("soroka_storage_storing").record(() -> transaction.execute(_ -> store(event)));
    announcer.announce(untold);
  }

  private List<StoredItem> store(ItemsCollected event) {
    if (intake.isOutdated(event)) {
      count("outdated", event.items().size());
      log.atWarn()
          .addKeyValue("source", event.source())
          .addKeyValue("epoch", event.epoch())
          .log("Items of a stream that another collector holds by now are refused");
      return List.of();
    }
    var delivery = intake.delivery(event);
    if (delivery.isEmpty()) {
      // Its last member left while its items were on their way: nobody wants them any more.
      count("dropped", event.items().size());
      log.atInfo().addKeyValue("source", event.source()).log("Items of a removed source dropped");
      return List.of();
    }
    var stored = archive.store(delivery.get());
    count("new", stored.added());
    count("changed", stored.changed());
    count("known", event.items().size() - stored.added() - stored.changed());
    count("refused", stored.refused());
    log.atDebug()
        .addKeyValue("source", event.source())
        .addKeyValue("new", stored.added())
        .addKeyValue("changed", stored.changed())
        .log("Items stored");
    return announcements.of(delivery.get());
  }

  private void count(String outcome, int items) {
    meters.counter("soroka_storage_items", "outcome", outcome).increment(items);
  }
}
