package dev.soroka.notification.sending;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.notification.sending.LaneOrder.Pick;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** The lanes of one account, for many threads: whatever changes them wakes the one who picks. */
final class Lanes {
  /** What may start again without a change of the lanes is looked at so often. */
  private static final long LOOK = Duration.ofMillis(200).toNanos();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final LaneOrder order = new LaneOrder();
  private final Ticker ticker;
  private boolean closed;

  Lanes(Ticker ticker) {
    this.ticker = ticker;
  }

  long now() {
    return ticker.read();
  }

  /** Changes the order; the second argument is the time. */
  void change(BiConsumer<LaneOrder, Long> change) {
    ask(
        (lanes, now) -> {
          change.accept(lanes, now);
          return Optional.empty();
        });
  }

  /** Changes the order or looks something up in it. */
  <T> T ask(BiFunction<LaneOrder, Long, T> question) {
    lock.lock();
    try {
      var answer = question.apply(order, ticker.read());
      changed.signalAll();
      return answer;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until something can be taken; false when nothing will be taken any more.
   *
   * @param open whether calls may start at present
   */
  boolean awaitReady(BooleanSupplier open) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        long wait = open.getAsBoolean() ? order.readyIn(ticker.read()) : LOOK;
        if (wait <= 0) {
          return true;
        }
        long _ = changed.awaitNanos(Math.min(wait, LOOK));
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Takes what can be taken now. */
  Optional<Pick> take() {
    return ask((lanes, now) -> closed ? Optional.empty() : lanes.take(now));
  }

  /** Nothing is taken any more. */
  void close() {
    change((_, _) -> closed = true);
  }
}
