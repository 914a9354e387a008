package dev.soroka.sandbox.world;

import java.util.Locale;

/** The kinds of chat that Telegram knows. */
public enum ChatType {
  PRIVATE,
  GROUP,
  SUPERGROUP,
  CHANNEL;

  /** Telegram's word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
