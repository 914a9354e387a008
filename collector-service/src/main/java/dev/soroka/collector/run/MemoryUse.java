package dev.soroka.collector.run;

/**
 * How much memory is in use.
 *
 * @param used bytes that cannot be had back at once
 * @param total bytes there are
 * @param whose {@code container} or {@code machine}
 */
record MemoryUse(long used, long total, String whose) {
  double percent() {
    return total <= 0 ? 0 : 100.0 * used / total;
  }

  @Override
  public String toString() {
    return "%.0f %% of the %s's %,d MB".formatted(percent(), whose, total / 1_048_576);
  }
}
