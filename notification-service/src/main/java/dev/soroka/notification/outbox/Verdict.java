package dev.soroka.notification.outbox;

import dev.soroka.common.contract.NotificationFinished.State;
import java.time.Duration;
import java.util.List;

/** What becomes of a row after a call for it has ended. */
public sealed interface Verdict {
  /** The channel has all of it. */
  record Sent(long message, Shows shows) implements Verdict {
    /** A message with a text that can be edited. */
    public Sent(long message) {
      this(message, Shows.TEXT);
    }
  }

  /**
   * The channel has one part of it, more follow.
   *
   * @param lost pictures of that part that could not be shown
   */
  record PartSent(List<Integer> lost) implements Verdict {
    public PartSent {
      lost = List.copyOf(lost);
    }

    /** A part of which nothing is missing. */
    public PartSent() {
      this(List.of());
    }
  }

  /** These pictures cannot be shown: it is due again, without them. */
  record Bare(List<Integer> lost) implements Verdict {
    public Bare {
      lost = List.copyOf(lost);
    }
  }

  /** It is due again after a pause, and the call counts as a try or not. */
  record Again(Duration pause, boolean tried, String error) implements Verdict {}

  /** It may have arrived; it is due once more, marked so. */
  record Doubtful(String error) implements Verdict {}

  /** The message that it was to edit is gone: it is due again, as a new one. */
  record Detached() implements Verdict {}

  /** It has come to its end without being sent. */
  record Ended(State state, String error) implements Verdict {}

  /** The chat refuses us: this row and all that wait for the chat are over. */
  record ChatClosed(String error) implements Verdict {}

  /** The chat has moved: this row and all that wait go there. */
  record ChatMoved(String target) implements Verdict {}

  /** What can be edited of a message. */
  enum Shows {
    TEXT,
    CAPTION,
    /** It holds only a piece of the text. */
    NOTHING
  }
}
