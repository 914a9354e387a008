package dev.soroka.benchmarks.collect;

import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.json.SorokaJson;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** The items of one source that have come out of the collector. */
final class Arrivals {
  private static final JsonMapper JSON = SorokaJson.mapper();
  private static final int PATIENCE = 180;

  private final long source;
  private final int expected;
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final AtomicLong lastAt = new AtomicLong(System.nanoTime());
  private final CountDownLatch complete = new CountDownLatch(1);

  Arrivals(long source, int expected) {
    this.source = source;
    this.expected = expected;
  }

  void on(byte[] message) {
    var collected = JSON.readValue(message, ItemsCollected.class);
    if (collected.source() != source) {
      return;
    }
    lastAt.set(System.nanoTime());
    collected.items().forEach(item -> keys.add(item.key()));
    if (keys.size() >= expected) {
      complete.countDown();
    }
  }

  /** Waits until all are there, or for three minutes. */
  void await() throws InterruptedException {
    var _ = complete.await(PATIENCE, TimeUnit.SECONDS);
  }

  int count() {
    return keys.size();
  }

  /** When the last of them came, in nanoseconds. */
  long lastAt() {
    return lastAt.get();
  }
}
