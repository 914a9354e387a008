package dev.soroka.common.contract;

import java.util.Locale;

/**
 * The buttons under a message about an item: the sending service puts them there, the bot service
 * answers who presses them.
 */
public enum ItemButton {
  /** More like this. */
  LIKE,
  /** Less like this. */
  DISLIKE,
  /** No more of something about it. */
  MUTE,
  /** Why it was told. */
  WHY;

  /** What the bot service calls it. */
  public String action() {
    return "item-" + name().toLowerCase(Locale.ROOT);
  }

  /** What pressing it under this item sends back, as the bot service reads buttons. */
  public String data(long item) {
    return "1:" + action() + ":" + item + ":0";
  }
}
