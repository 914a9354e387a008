package dev.soroka.filter.backtest;

import org.apache.lucene.util.FixedBitSet;

/**
 * What a query comes to for every item of a segment. Numbers that enrichment failed to give leave
 * it open.
 *
 * @param surely the items that it wants
 * @param perhaps these and the ones for which it is open
 */
record Found(FixedBitSet surely, FixedBitSet perhaps) {
  static Found surely(FixedBitSet items) {
    return new Found(items, items);
  }

  Found and(Found other) {
    return new Found(both(surely, other.surely), both(perhaps, other.perhaps));
  }

  Found or(Found other) {
    return new Found(either(surely, other.surely), either(perhaps, other.perhaps));
  }

  Found not() {
    return new Found(opposite(perhaps), opposite(surely));
  }

  boolean isNothing() {
    return perhaps.scanIsEmpty();
  }

  private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
    var both = one.clone();
    both.and(other);
    return both;
  }

  private static FixedBitSet either(FixedBitSet one, FixedBitSet other) {
    var either = one.clone();
    either.or(other);
    return either;
  }

  private static FixedBitSet opposite(FixedBitSet items) {
    var opposite = items.clone();
    opposite.flip(0, opposite.length());
    return opposite;
  }
}
