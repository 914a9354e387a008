package dev.soroka.filter.engine;

import org.jspecify.annotations.Nullable;

/**
 * A number that watches compare.
 *
 * @param ordinal counts such numbers from 0
 * @param currency the only unit that counts, or empty when any does
 * @param before the key before those of its {@link Scale} nodes
 */
record NumberKey(int ordinal, String currency, int before) {
  /** The key that items have whose number belongs to this node. */
  int key(int node) {
    return before + node;
  }

  boolean counts(@Nullable String unit) {
    return currency.isEmpty() || currency.equals(unit);
  }
}
