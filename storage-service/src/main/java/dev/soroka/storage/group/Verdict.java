package dev.soroka.storage.group;

/** What two items are to each other. */
sealed interface Verdict {
  /**
   * The same offer.
   *
   * @param overlap how much of the shorter text the longer one has, from 0 to 1
   */
  record Same(double overlap) implements Verdict {}

  /** Too little is the same to say so. */
  record Unlike() implements Verdict {}

  /** Two offers, however much of them is the same: each says something else in the same place. */
  record Contradiction() implements Verdict {}
}
