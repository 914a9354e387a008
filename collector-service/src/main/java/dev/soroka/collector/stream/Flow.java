package dev.soroka.collector.stream;

import dev.soroka.collector.enrich.Enriching;
import dev.soroka.collector.enrich.Enrichment;
import dev.soroka.collector.stream.speech.Heard;
import dev.soroka.collector.window.Windows;
import dev.soroka.common.contract.Item;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the events of a stream: each counts once in the windows, and those that are let
 * through are enriched and put into the outbox. Whoever hands an event in waits until there is
 * room.
 */
final class Flow {
  private static final int CALLS = 32;

  private final Recent recent = new Recent();
  private final Semaphore calls = new Semaphore(CALLS);
  private final AtomicLong events = new AtomicLong();
  private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();
  private final Windows windows;
  private final Tempo tempo;
  private final @Nullable Enrichment enrichment;
  private final Enriching enriching;
  private final Outbox outbox;
  private final StreamMeters meters;
  private final Clock clock;

  Flow(Held held, Windows windows, Tempo tempo, Outbox outbox) {
    this.windows = windows;
    this.tempo = tempo;
    this.outbox = outbox;
    this.enrichment = Enrichment.of(held.source().options()).orElse(null);
    this.enriching = held.tools().enriching();
    this.meters = held.tools().meters();
    this.clock = held.tools().clock();
  }

  /** Takes the events of one message in; returns once all of them are on their way. */
  void take(Heard.Events heard) throws InterruptedException {
    var now = clock.instant();
    last.set(now);
    for (var item : heard.items()) {
      take(item, heard.revoked().contains(item), now);
    }
  }

  private void take(Item item, boolean revoked, Instant now) throws InterruptedException {
    if (!recent.add(item)) {
      meters.event("known");
      return;
    }
    events.incrementAndGet();
    if (revoked) {
      windows.revoke(item, now);
      meters.event("revoked");
      outbox.put(item);
      return;
    }
    var rolled = windows.roll(item, now);
    if (!tempo.admits(item, now)) {
      meters.event("counted");
      return;
    }
    meters.event("item");
    hand(rolled);
  }

  private void hand(Item item) throws InterruptedException {
    var wanted = enrichment;
    if (wanted == null) {
      outbox.put(item);
      return;
    }
    calls.acquire();
    Thread.ofVirtual().name("enrichment").start(() -> enrich(item, wanted));
  }

  private void enrich(Item item, Enrichment wanted) {
    try {
      outbox.put(enriching.enrich(item, wanted));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      calls.release();
    }
  }

  /** Waits until no item is on its way any more. */
  void settle() throws InterruptedException {
    calls.acquire(CALLS);
    calls.release(CALLS);
  }

  /** How many events there were, each counted once. */
  long events() {
    return events.get();
  }

  /** When the last event came in. */
  @Nullable Instant last() {
    return last.get();
  }
}
