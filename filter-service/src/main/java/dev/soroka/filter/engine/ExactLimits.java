package dev.soroka.filter.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits with more digits than a {@code double} keeps. Nearly no watch has one, so that all others
 * can be compared in the cheapest way, with the same answers.
 */
final class ExactLimits {
  private final Map<BigDecimal, Integer> places = new HashMap<>();
  private final Map<Integer, BigDecimal> limits = new ConcurrentHashMap<>();

  /** Whether the rounded number is written with the same digits, so that nothing was lost. */
  static boolean isShort(BigDecimal number, double rounded) {
    return Double.isFinite(rounded) && BigDecimal.valueOf(rounded).compareTo(number) == 0;
  }

  /** The place of this limit, which is new if need be. */
  int add(BigDecimal limit) {
    int place = places.computeIfAbsent(limit, _ -> places.size());
    limits.put(place, limit);
    return place;
  }

  BigDecimal get(int place) {
    return Objects.requireNonNull(limits.get(place));
  }
}
