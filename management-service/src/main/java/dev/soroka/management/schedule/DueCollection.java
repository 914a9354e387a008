package dev.soroka.management.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A collection that was claimed and is to be requested.
 *
 * @param run its number
 * @param source the id of the source
 * @param cursor what the collector wants to know again
 * @param silent whether nobody is told of what it finds
 * @param deadline when it is no longer wanted
 */
record DueCollection(
    long run, long source, @Nullable String cursor, boolean silent, Instant deadline) {}
