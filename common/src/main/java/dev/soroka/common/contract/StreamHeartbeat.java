package dev.soroka.common.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact: a collector holds this stream, said every ten seconds; or, at the end, holds it no more.
 *
 * @param source the id of the source
 * @param epoch the epoch under which the stream was requested
 * @param state whether it is still held
 * @param problem why not all of its connections are up, for the source's owner to read; null while
 *     all is well
 * @param memory what to hand to the stream's next holder, opaque to all others; null when it is as
 *     it was last said
 * @param connections how many connections the stream needs
 * @param connected how many of them are up
 * @param events how many events have come in under this epoch
 * @param items how many items have been published under this epoch
 * @param lastEvent when the last event came in; null before the first
 * @param at when this was said
 */
public record StreamHeartbeat(
    long source,
    long epoch,
    State state,
    @Nullable String problem,
    @Nullable String memory,
    int connections,
    int connected,
    long events,
    long items,
    @Nullable Instant lastEvent,
    Instant at)
    implements Message {
  /** Whether a stream is held. */
  public enum State {
    /** Its holder keeps it up. */
    RUNNING,
    /** Its holder has let go of it; another may take it at once. */
    ENDED
  }
}
