package dev.soroka.collector.stream.speech;

import java.time.Instant;
import java.util.List;

/** How one stream is spoken to and understood; safe for use by many threads. */
public interface Speech {
  /** What is sent once a connection for these keys is up. */
  List<String> greetings(List<String> keys);

  /** What a message means; never throws because of what it holds. */
  Heard hear(String message, Instant at);
}
