package dev.soroka.sandbox.world;

import java.util.Locale;

/** How a bot stands in a chat. */
public enum Standing {
  /** It was never there, or the person never pressed START. */
  STRANGER,
  MEMBER,
  ADMINISTRATOR,
  LEFT,
  /** It was thrown out, or the person blocked it. */
  KICKED;

  public boolean isInside() {
    return this == MEMBER || this == ADMINISTRATOR;
  }

  /** Telegram's word for it. */
  public String word() {
    return this == STRANGER ? "left" : name().toLowerCase(Locale.ROOT);
  }
}
