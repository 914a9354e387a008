package dev.soroka.management.settings;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** What the value of a setting may be. */
sealed interface Range {
  /** Whether this is such a value. */
  boolean holds(String value);

  /** What such a value is, in words. */
  String told();

  /** A number from one to another, both included. */
  record Numbers(long from, long to) implements Range {
    @Override
    public boolean holds(String value) {
      try {
        double number = Double.parseDouble(value);
        return number >= from && number <= to;
      } catch (NumberFormatException e) {
        return false;
      }
    }

    @Override
    public String told() {
      return "a number from %d to %d".formatted(from, to);
    }
  }

  /** A duration from one to another, both included. */
  record Durations(String from, String to) implements Range {
    @Override
    public boolean holds(String value) {
      try {
        var duration = read(value);
        return duration.compareTo(read(from)) >= 0 && duration.compareTo(read(to)) <= 0;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    @Override
    public String told() {
      return "a duration from %s to %s".formatted(from, to);
    }

    private static Duration read(String value) {
      return DurationStyle.detectAndParse(value);
    }
  }
}
