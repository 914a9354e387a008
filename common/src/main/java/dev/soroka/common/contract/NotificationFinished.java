package dev.soroka.common.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact: these notifications have reached their final state, at most 100, each told once. */
public record NotificationFinished(List<Finished> notifications) implements Message {
  /** The longest list of entries in one message. */
  public static final int LIMIT = 100;

  public NotificationFinished {
    notifications = List.copyOf(notifications);
  }

  /**
   * How one notification ended.
   *
   * @param id the row's id in the sending service, unique for ever
   * @param origin the service that asked for it
   * @param request that service's row id
   * @param subscriber whose it was
   * @param address where it went
   * @param state how it ended
   * @param repeated whether it may have arrived twice and was marked so
   * @param movedTo where the chat has moved to, when Telegram said so
   * @param error what the channel said, when it was not sent
   * @param finishedAt when it ended
   */
  public record Finished(
      long id,
      String origin,
      long request,
      @Nullable Long subscriber,
      Address address,
      State state,
      boolean repeated,
      @Nullable Address movedTo,
      @Nullable String error,
      Instant finishedAt) {}

  /** The final states of a notification. */
  public enum State {
    /** The channel has it. */
    SENT,
    /** The channel will never take it. */
    REFUSED,
    /** The recipient does not let us write. */
    CLOSED,
    /** All tries failed; it can be replayed. */
    EXHAUSTED,
    /** It may have arrived: the answer never came and it was not repeated. */
    UNCERTAIN,
    /** A later one with the same key took its place. */
    REPLACED,
    /** It went into a digest of what had waited too long. */
    COLLAPSED,
    /** An operator stopped it. */
    CANCELLED
  }
}
