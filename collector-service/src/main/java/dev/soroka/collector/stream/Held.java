package dev.soroka.collector.stream;

import dev.soroka.collector.stream.speech.Speech;
import dev.soroka.collector.stream.speech.StreamOptions;
import dev.soroka.collector.stream.websocket.Target;
import dev.soroka.common.contract.Source;

/**
 * A stream that this collector holds.
 *
 * @param epoch the epoch under which it was requested
 * @param target where its connections go, the keys not yet put in
 */
record Held(
    Source source, long epoch, StreamOptions options, Speech speech, Target target, Tools tools) {

  /** Where a connection for these keys goes. */
  Target target(Batch batch) {
    return new Target(options.url(target.url(), batch.keys()), target.headers(), target.proxy());
  }
}
