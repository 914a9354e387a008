package dev.soroka.storage.group;

/** Hashes that spread well over all 64 bits: the finisher of SplitMix64 over FNV-1a. */
final class Mixing {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Mixing() {}

  /** A hash of what came before and a word. */
  static long mixed(long before, String word) {
    long hash = FNV_BASIS;
    for (int at = 0; at < word.length(); at++) {
      hash = (hash ^ word.charAt(at)) * FNV_PRIME;
    }
    return mixed(before * FNV_PRIME ^ hash);
  }

  /** A hash of a number. */
  static long mixed(long value) {
    long hash = value + 0x9e3779b97f4a7c15L;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
