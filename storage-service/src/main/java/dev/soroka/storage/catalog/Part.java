package dev.soroka.storage.catalog;

import java.util.Locale;

/** What the catalogue consists of. */
public enum Part {
  SOURCE,
  SUBSCRIBER,
  WATCH,
  SENDER,
  SETTING,
  BAN;

  /** The name in lower case, which is also the table's. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
