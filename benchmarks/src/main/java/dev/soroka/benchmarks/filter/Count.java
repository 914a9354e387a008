package dev.soroka.benchmarks.filter;

import java.util.function.LongConsumer;

/** Counts what was found, so that nothing of the finding can be left out. */
final class Count implements LongConsumer {
  private long found;

  @Override
  public void accept(long watch) {
    found++;
  }

  long found() {
    return found;
  }
}
