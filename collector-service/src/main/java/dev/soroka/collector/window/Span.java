package dev.soroka.collector.window;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How far a window reaches back, and in how many steps it moves on. */
enum Span {
  MINUTE("1m", Duration.ofMinutes(1), 60),
  FIVE_MINUTES("5m", Duration.ofMinutes(5), 60),
  HOUR("1h", Duration.ofHours(1), 60),
  DAY("24h", Duration.ofHours(24), 96);

  private final String label;
  private final long width;
  private final int buckets;

  Span(String label, Duration length, int buckets) {
    this.label = label;
    this.width = length.toMillis() / buckets;
    this.buckets = buckets;
  }

  static Optional<Span> find(String label) {
    return Arrays.stream(values()).filter(span -> span.label.equals(label)).findFirst();
  }

  /** What it is called in options and at the end of a number's name. */
  String label() {
    return label;
  }

  /** The number of the bucket into which this moment falls. */
  long bucket(long millis) {
    return Math.floorDiv(millis, width);
  }

  /** How many buckets there are, the one that is filling included. */
  int buckets() {
    return buckets;
  }
}
