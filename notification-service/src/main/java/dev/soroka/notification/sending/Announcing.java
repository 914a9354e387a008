package dev.soroka.notification.sending;

import dev.soroka.common.announce.Announcer;
import dev.soroka.notification.outbox.FinishedRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Announces final rows in batches beside the sending. What finds no place here, or cannot be
 * announced now, is found by the sweep.
 */
@Component
class Announcing implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Announcing.class);
  private static final int ROOM = 20_000;
  private static final int BATCH = 500;
  private static final Duration LOOK = Duration.ofMillis(200);

  private final LinkedBlockingQueue<FinishedRow> finished = new LinkedBlockingQueue<>(ROOM);
  private final Announcer<FinishedRow> announcer;
  private final SendingMeters meters;
  private volatile boolean running;
  private Thread worker = new Thread();

  Announcing(Announcer<FinishedRow> announcer, SendingMeters meters) {
    this.announcer = announcer;
    this.meters = meters;
  }

  void add(List<FinishedRow> rows) {
    rows.forEach(finished::offer);
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofVirtual().name("announcing").start(this::work);
  }

  /** Started before the first call and stopped after the last. */
  @Override
  public int getPhase() {
    return Shifts.PHASE - 1;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void stop() {
    running = false;
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean announced = true;
    while (announced && !finished.isEmpty()) {
      announced = announceWaiting(new ArrayList<>());
    }
  }

  private void work() {
    try {
      while (running) {
        // Never interrupted: that would break the connection in the middle of an announcement.
        var first = finished.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          boolean _ = announceWaiting(new ArrayList<>(List.of(first)));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean announceWaiting(List<FinishedRow> batch) {
    finished.drainTo(batch, BATCH - batch.size());
    try {
      announcer.announce(batch);
      return true;
    } catch (RuntimeException e) {
      meters.failed("announcing");
      log.warn("{} final rows wait for the sweep: {}", batch.size(), e.toString());
      return false;
    }
  }
}
