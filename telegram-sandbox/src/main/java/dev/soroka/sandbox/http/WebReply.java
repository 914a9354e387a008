package dev.soroka.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** What a handler wants done with the connection. */
public sealed interface WebReply {

  /** An ordinary answer with a body of known length. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, only written out.
  record Full(int status, String type, Map<String, String> headers, byte[] body)
      implements WebReply {}

  /** An answer that is written piece by piece until the writer returns or the client leaves. */
  record Stream(String type, StreamWriter writer) implements WebReply {}

  /** No answer: the connection is dropped after a while, or at once when the client leaves. */
  record HangUp(Duration after) implements WebReply {}

  /** Writes the body of a {@link Stream}. */
  @FunctionalInterface
  interface StreamWriter {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  /** A JSON answer. */
  static WebReply json(int status, byte[] body) {
    return new Full(status, "application/json", Map.of(), body);
  }

  /** A plain text answer. */
  static WebReply text(int status, String text) {
    return new Full(
        status, "text/plain; charset=utf-8", Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }
}
