package dev.soroka.collector.stream;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/**
 * The way of a stream's items to the broker: whoever puts one waits while it is full, and it is
 * emptied in batches that the broker has confirmed. Nothing is dropped while the stream is held.
 */
final class Outbox implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final int ROOM = 2_000;
  private static final int BATCH = 1_000;
  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final long source;
  private final long epoch;
  private final Bus bus;
  private final Clock clock;
  private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(ROOM);
  private final AtomicLong published = new AtomicLong();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  Outbox(long source, long epoch, Bus bus, Clock clock) {
    this.source = source;
    this.epoch = epoch;
    this.bus = bus;
    this.clock = clock;
  }

  /** Hands an item on; waits while the broker is slower than the stream. */
  void put(Item item) throws InterruptedException {
    waiting.put(item);
  }

  /** How many items the broker has. */
  long published() {
    return published.get();
  }

  /** Publishes until it is closed and empty. */
  @Override
  public void run() {
    try {
      var batch = new ArrayList<Item>();
      while (closing.getCount() > 0 || !waiting.isEmpty()) {
        var first = waiting.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, BATCH - 1);
          publish(batch);
          batch.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /** A batch that the broker did not take is published again, however long it takes. */
  private void publish(List<Item> batch) throws InterruptedException {
    var now = clock.instant();
    var messages =
        batch.stream()
            .gather(Gatherers.windowFixed(ItemsCollected.LIMIT))
            .map(items -> ItemsCollected.streamed(source, epoch, now, items))
            .toList();
    while (true) {
      try {
        bus.publish(messages);
        published.addAndGet(batch.size());
        return;
      } catch (AmqpException e) {
        log.atWarn()
            .addKeyValue("source", source)
            .log("Items wait for the broker: {}", e.toString());
        if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          log.atWarn().addKeyValue("source", source).log("{} items were given up", batch.size());
          return;
        }
      }
    }
  }

  /** Publishes what is there and ends; false when that took longer than this. */
  boolean close(Duration longest) throws InterruptedException {
    closing.countDown();
    return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
