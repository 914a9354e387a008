package dev.soroka.collector.window;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is made of the events in a window. */
enum Aggregate {
  /** Their sum. */
  SUM,
  /** How many there are. */
  COUNT,
  /** By how many percent the last is above what was known before the window, or its first. */
  CHANGE,
  /** The least of them. */
  MIN,
  /** The greatest of them. */
  MAX;

  static Optional<Aggregate> find(String label) {
    return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
