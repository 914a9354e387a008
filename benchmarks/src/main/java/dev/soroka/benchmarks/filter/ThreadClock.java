package dev.soroka.benchmarks.filter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The processor time of the calling thread: what its work would take on a machine that does nothing
 * else, whoever shares it.
 */
final class ThreadClock {
  private static final int READINGS = 20_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long cost;

  ThreadClock() {
    long start = nanos();
    for (int i = 0; i < READINGS; i++) {
      nanos();
    }
    cost = (nanos() - start) / READINGS;
  }

  long nanos() {
    return threads.getCurrentThreadCpuTime();
  }

  /** The time since a reading, without what the reading itself takes. */
  long nanosSince(long start) {
    return Math.max(1, nanos() - start - cost);
  }
}
