package dev.soroka.filter.engine;

import java.math.BigDecimal;

/**
 * A number of an item that watches compare.
 *
 * @param ordinal which one
 * @param ofClass its class on the {@link Scale}, or that of a missing one
 * @param value its value rounded
 * @param exact its value
 * @param isShort whether nothing was lost by rounding
 */
record ItemNumber(int ordinal, int ofClass, double value, BigDecimal exact, boolean isShort) {
  static ItemNumber of(int ordinal, BigDecimal exact) {
    double value = exact.doubleValue();
    boolean isShort = ExactLimits.isShort(exact, value);
    return new ItemNumber(ordinal, Scale.classOf(value), value, exact, isShort);
  }

  /** One that enrichment failed to give. */
  static ItemNumber missing(int ordinal) {
    return new ItemNumber(ordinal, Ordering.CLASS_OF_MISSING, 0, BigDecimal.ZERO, true);
  }

  boolean isMissing() {
    return ofClass == Ordering.CLASS_OF_MISSING;
  }
}
