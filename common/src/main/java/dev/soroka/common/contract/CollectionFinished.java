package dev.soroka.common.contract;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact: a requested collection has ended.
 *
 * @param run the number given in {@link CollectRequested}
 * @param source the id of the source
 * @param result how it ended
 * @param error what went wrong, for the source's owner to read; null unless failed
 * @param cursor what to hand to the next collection of this source
 * @param serving which address answered: 0 is the source's own, 1 its first fallback
 * @param items how many items the answer held, known ones included
 * @param notBefore the earliest moment at which the server wants to be asked again
 * @param finishedAt when it ended
 * @param took how long the collection took
 * @param pulse how the source behaves; null from a collector that never looked
 */
public record CollectionFinished(
    long run,
    long source,
    Result result,
    @Nullable String error,
    @Nullable String cursor,
    int serving,
    int items,
    @Nullable Instant notBefore,
    Instant finishedAt,
    Duration took,
    @Nullable Pulse pulse)
    implements Message {

  /** A collection that tells nothing of how the source behaves. */
  public CollectionFinished(
      long run,
      long source,
      Result result,
      @Nullable String error,
      @Nullable String cursor,
      int serving,
      int items,
      @Nullable Instant notBefore,
      Instant finishedAt,
      Duration took) {
    this(run, source, result, error, cursor, serving, items, notBefore, finishedAt, took, null);
  }

  /** How a collection ended. */
  public enum Result {
    /** The source answered and its items were published. */
    COLLECTED,
    /** The source answered that nothing has changed. */
    UNCHANGED,
    /** No address of the source gave its items. */
    FAILED
  }
}
