package dev.soroka.collector.stream;

import dev.soroka.common.contract.Item;
import java.util.LinkedHashSet;
import java.util.Objects;

/**
 * The events of the last while, so that one which comes twice, over two connections that overlap or
 * with a backfill, counts once. The last hundred thousand are known.
 */
final class Recent {
  private static final int MOST = 100_000;
  private static final long PRIME = 0x100000001b3L;

  private final LinkedHashSet<Long> known = new LinkedHashSet<>();

  /** Whether the event is new. */
  synchronized boolean add(Item item) {
    if (!known.add(fingerprint(item))) {
      return false;
    }
    if (known.size() > MOST) {
      known.removeFirst();
    }
    return true;
  }

  private static long fingerprint(Item item) {
    long hash = hashed(0xcbf29ce484222325L, item.key());
    hash = hashed(hash, item.title());
    hash = hashed(hash, item.text());
    hash = hashed(hash, Objects.toString(item.time(), ""));
    hash = hashed(hash, item.numbers().toString());
    return hashed(hash, item.labels().toString());
  }

  /** FNV-1a over the characters. */
  private static long hashed(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return (hash ^ 0xffff) * PRIME;
  }
}
