package dev.soroka.benchmarks.filter;

import java.lang.management.ManagementFactory;

/** The heap of this process. */
final class Heap {
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** The bytes that are still in use after everything else was collected. */
  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
