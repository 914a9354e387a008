package dev.soroka.common.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task: look at this source once, or hold its stream.
 *
 * @param run the number of this collection, answered in {@link CollectionFinished}; 0 for a stream
 * @param source the source as it was when the collection was requested, secrets as ciphertext
 * @param cursor what the collector remembered of the source at its last collection or heartbeat,
 *     opaque to all others
 * @param silent whether the items are only to be stored because nobody has seen this source yet
 * @param deadline when the collection is no longer wanted
 * @param epoch grows each time a stream is requested anew, so that what an older holder still sends
 *     is known; null for what is no stream
 */
public record CollectRequested(
    long run,
    Source source,
    @Nullable String cursor,
    boolean silent,
    Instant deadline,
    @Nullable Long epoch)
    implements Message {
  /** The request of one collection. */
  public CollectRequested(
      long run, Source source, @Nullable String cursor, boolean silent, Instant deadline) {
    this(run, source, cursor, silent, deadline, null);
  }
}
