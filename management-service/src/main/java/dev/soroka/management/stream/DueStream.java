package dev.soroka.management.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream that was claimed and is to be requested.
 *
 * @param source the id of the source
 * @param epoch the epoch under which it is requested
 * @param memory what its next holder wants to know again
 * @param deadline when it is requested anew, unless somebody holds it by then
 */
record DueStream(long source, long epoch, @Nullable String memory, Instant deadline) {}
