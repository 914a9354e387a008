package dev.soroka.filter.personal;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.ItemMatched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * The second half of this service: decide for each subscriber what becomes of the item, keep the
 * decision with its reason, and announce what is to be sent or edited now.
 */
@Component
public class Personalizing {
  private static final Logger log = LoggerFactory.getLogger(Personalizing.class);

  private final Days days;
  private final Arrivals arrivals;
  private final Together together;

  Personalizing(Days days, Arrivals arrivals, Together together) {
    this.days = days;
    this.arrivals = arrivals;
    this.together = together;
  }

  /** Decides for all whom the message names; returns once what is to be told is announced. */
  @RabbitListener(
      queues = Topology.FILTER_ITEM_MATCHED,
      concurrency = "${filter.personal.together}")
  public void on(ItemMatched event) {
    days.admit(event.item().day());
    var batch = arrivals.of(event);
    var decided = together.decide(batch);
    log.atInfo()
        .addKeyValue("item", event.item().id())
        .addKeyValue("decided", batch.arrivals().size())
        .addKeyValue("announced", decided.unannounced().size())
        .log("Matches decided");
  }
}
