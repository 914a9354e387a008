package dev.soroka.common.contract;

import org.jspecify.annotations.Nullable;

/**
 * Where a subscriber is reached.
 *
 * @param channel the channel's name, such as {@code telegram}
 * @param target the address within the channel; a Telegram chat's id in decimal
 * @param topic the forum topic within a Telegram group
 */
public record Address(String channel, String target, @Nullable Integer topic) {
  /** The name of the Telegram channel. */
  public static final String TELEGRAM = "telegram";

  public Address {
    if (channel.isBlank() || target.isBlank()) {
      throw new IllegalArgumentException("an address has a channel and a target");
    }
  }

  /** A whole Telegram chat. */
  public static Address chat(long id) {
    return new Address(TELEGRAM, Long.toString(id), null);
  }

  /** The Telegram chat's id; fails for any other channel. */
  public long chatId() {
    return Long.parseLong(target);
  }
}
