package dev.soroka.collector.browser;

import java.util.Locale;

/** Why a browser is replaced. */
enum Worn {
  /** It has shown as many pages as one may. */
  PAGES,
  /** It has been open as long as one may. */
  AGE,
  /** It holds more memory than one may. */
  MEMORY,
  /** It does not answer any more. */
  DEAD,
  /** A page brought it down. */
  CRASHED;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
