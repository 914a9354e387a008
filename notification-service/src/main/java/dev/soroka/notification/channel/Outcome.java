package dev.soroka.notification.channel;

import java.time.Duration;
import java.util.List;

/** How a call ended. */
public sealed interface Outcome {
  /** The channel has done it; 0 where no message came of it. */
  record Sent(long message) implements Outcome {}

  /**
   * The channel has shown the pictures.
   *
   * @param message the first message that came of them
   * @param files what the channel calls them, in their order
   */
  record Shown(long message, List<String> files) implements Outcome {
    public Shown {
      files = List.copyOf(files);
    }
  }

  /**
   * The channel takes no such picture.
   *
   * @param arrived how many of the pictures before it may be in the chat
   */
  record Unshowable(int arrived, String error) implements Outcome {}

  /** Too many calls: the channel wants none for a while. */
  record RetryAfter(Duration delay) implements Outcome {}

  /** The recipient does not let us write. */
  record Closed(String error) implements Outcome {}

  /** The chat lives on under another address. */
  record Moved(String target) implements Outcome {}

  /** The message that was to be edited cannot be edited any more. */
  record Gone(String error) implements Outcome {}

  /** The channel will never do this. */
  record Refused(String error) implements Outcome {}

  /** The channel does not know our account. */
  record Unauthorized(String error) implements Outcome {}

  /** Nothing of the request left us: certainly not done. */
  record Unwritten(String error) implements Outcome {}

  /** The channel failed and said so: not done. */
  record ServerFault(String error) implements Outcome {}

  /** The request left us and no answer came: perhaps done, perhaps not. */
  record Unknown(String error) implements Outcome {}
}
