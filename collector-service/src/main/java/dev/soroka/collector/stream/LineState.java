package dev.soroka.collector.stream;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a connection of a stream fares.
 *
 * @param batch the name of its keys
 * @param keys how many keys it carries
 * @param reconnects how often it ended, by reason
 * @param heardAt when an event last came over it
 */
record LineState(
    String batch, boolean up, int keys, Map<String, Long> reconnects, @Nullable Instant heardAt) {
  LineState {
    reconnects = Map.copyOf(reconnects);
  }
}
