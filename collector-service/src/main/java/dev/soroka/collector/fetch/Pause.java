package dev.soroka.collector.fetch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A way to wait, on a virtual thread that costs nothing meanwhile. */
@FunctionalInterface
interface Pause {
  void lasting(Duration duration);

  /** Really waits; less when the thread is interrupted. */
  static void really(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
