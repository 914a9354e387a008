package dev.soroka.collector.stream.websocket;

/** A frame as it was on the wire, unmasked. */
@SuppressWarnings("ArrayRecordComponent") // frames are never compared
record Frame(boolean last, int opcode, byte[] payload) {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  /** The longest payload of a frame that is no part of a message. */
  static final int LONGEST_CONTROL = 125;

  boolean isControl() {
    return opcode >= CLOSE;
  }
}
