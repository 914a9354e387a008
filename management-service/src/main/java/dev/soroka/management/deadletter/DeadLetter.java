package dev.soroka.management.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a consumer could not handle.
 *
 * @param queue the queue whose consumer gave it up
 * @param type the message's type id, where it had one
 * @param reason what was wrong
 * @param exception the class of the failure
 * @param body the beginning of the message as text
 * @param replayedAt when it was put back into its queue
 */
record DeadLetter(
    long id,
    String queue,
    @Nullable String type,
    String reason,
    @Nullable String exception,
    String body,
    Instant diedAt,
    @Nullable Instant replayedAt) {}
