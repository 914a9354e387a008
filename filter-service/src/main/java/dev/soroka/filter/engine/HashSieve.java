package dev.soroka.filter.engine;

/**
 * Tells of most hashes that are not in a set that they are not. One thread adds, any number ask.
 */
final class HashSieve {
  private static final int BITS = 1 << 16;

  private final long[] bits = new long[BITS / Long.SIZE];

  void add(int hash) {
    int bit = bit(hash);
    bits[bit >>> 6] |= 1L << bit;
  }

  boolean mayHold(int hash) {
    int bit = bit(hash);
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B9) >>> 16;
  }
}
