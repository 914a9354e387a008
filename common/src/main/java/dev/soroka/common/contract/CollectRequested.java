package dev.soroka.common.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task: look at this source once.
 *
 * @param run the number of this collection, answered in {@link CollectionFinished}
 * @param source the source as it was when the collection was requested, secrets as ciphertext
 * @param cursor what the collector remembered of the source at its last collection, opaque to all
 *     others
 * @param silent whether the items are only to be stored because nobody has seen this source yet
 * @param deadline when the collection is no longer wanted
 */
public record CollectRequested(
    long run, Source source, @Nullable String cursor, boolean silent, Instant deadline)
    implements Message {}
