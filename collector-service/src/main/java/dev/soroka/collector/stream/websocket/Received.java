package dev.soroka.collector.stream.websocket;

/** What came over a connection. */
public sealed interface Received {
  /** A whole message. */
  record Message(String text) implements Received {}

  /** A sign of life that says nothing. */
  record Pulse() implements Received {}
}
