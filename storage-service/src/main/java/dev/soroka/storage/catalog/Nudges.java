package dev.soroka.storage.catalog;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.CatalogChanged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/**
 * Tells the copies that the catalogue has changed, beside the change itself: a broker that is away
 * delays no change and fails none, because copies ask every second anyway. Of many changes at once
 * only the newest is told.
 */
class Nudges {
  private static final Logger log = LoggerFactory.getLogger(Nudges.class);

  private final Bus bus;
  private final Executor executor;
  private final Counter failures;
  private final AtomicLong untold = new AtomicLong();

  Nudges(Bus bus, Executor executor, MeterRegistry meters) {
    this.bus = bus;
    this.executor = executor;
    this.failures = meters.counter("soroka_storage_nudges_failed");
  }

  void send(long version) {
    untold.accumulateAndGet(version, Math::max);
    executor.execute(this::tell);
  }

  private void tell() {
    long version = untold.getAndSet(0);
    if (version == 0) {
      return;
    }
    try {
      bus.publish(new CatalogChanged(version));
    } catch (AmqpException e) {
      failures.increment();
      log.warn("Copies of the catalogue will find version {} by asking: {}", version, e.toString());
    }
  }
}
