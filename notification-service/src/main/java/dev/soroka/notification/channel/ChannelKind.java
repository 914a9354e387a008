package dev.soroka.notification.channel;

import dev.soroka.common.contract.Sender;

/** A kind of channel: what a new package has to offer to be sent over. */
public interface ChannelKind {
  /** The name that addresses and senders carry. */
  String name();

  /** The longest text of one message, in UTF-16 units. */
  int textLimit();

  /**
   * The longest text under a picture, in UTF-16 units; 0 where the channel shows no pictures, which
   * become links then.
   */
  default int captionLimit() {
    return 0;
  }

  /**
   * The way out with this account.
   *
   * @throws IllegalArgumentException when the account's token or proxy cannot be used
   */
  Channel open(Sender sender);
}
