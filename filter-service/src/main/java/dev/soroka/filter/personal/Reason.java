package dev.soroka.filter.personal;

import java.util.Locale;

/** Why something is told or not, in the order in which it is decided. */
enum Reason {
  /** The same revision was decided before; that decision stands. */
  ALREADY_SEEN,
  /** The subscriber asked to be told nothing. */
  PAUSED,
  /** Nothing speaks against it: it is told at once. */
  NOW;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
