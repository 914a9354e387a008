package dev.soroka.bot.update;

import dev.soroka.common.contract.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param topic the forum topic within the chat
 */
public record Place(long chat, Kind kind, @Nullable Integer topic) {
  /** What sort of chat it is. */
  public enum Kind {
    PRIVATE,
    GROUP,
    CHANNEL
  }

  /** Whether one person alone decides here. */
  public boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }

  /** The address of who is told things here. */
  public Address address() {
    return new Address(Address.TELEGRAM, Long.toString(chat), topic);
  }
}
