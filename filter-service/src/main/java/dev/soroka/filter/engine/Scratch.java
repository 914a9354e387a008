package dev.soroka.filter.engine;

/** What a thread keeps from item to item, so that matching leaves nothing for the collector. */
final class Scratch {
  private static final int COUNT_ALL_OF = 1_000;
  private static final int COUNT_EVERY = 16;

  /** The records of so many candidates are in the nearest cache together. */
  private static final int WAITING = 128;

  private final Recognition recognition = new Recognition();
  private final Presence now = new Presence();
  private final Presence before = new Presence();
  private final Seen seen = new Seen();
  private final Collected lists = new Collected();
  private final Collected parts = new Collected();
  private final int[] waiting = new int[WAITING];
  private int analysed;

  Recognition recognition() {
    return recognition;
  }

  /** The item that is matched. */
  Presence now() {
    return now;
  }

  /** The revision before it. */
  Presence before() {
    return before;
  }

  /** The watches that were found. */
  Seen seen() {
    return seen;
  }

  /** Where candidates are listed whatever labels they want. */
  Collected lists() {
    return lists;
  }

  /** Where candidates are listed by labels. */
  Collected parts() {
    return parts;
  }

  /** Candidates that wait to be verified. */
  int[] waiting() {
    return waiting;
  }

  /** Whether to count what this item has; every single one would wear out what threads share. */
  boolean isToCount(int counted) {
    return counted < COUNT_ALL_OF || analysed++ % COUNT_EVERY == 0;
  }
}
