package dev.soroka.collector.stream.websocket;

import java.util.Locale;

/** Why a connection ended or never came about; the word for it in metrics. */
public enum Ending {
  /** The address may not be called. */
  REFUSED,
  /** Nobody knows the host. */
  UNKNOWN_HOST,
  /** No connection came about. */
  UNREACHABLE,
  /** The server speaks no WebSocket here. */
  NO_WEBSOCKET,
  /** A message was larger than the limit. */
  TOO_LARGE,
  /** A message was no UTF-8. */
  NOT_UTF8,
  /** The server broke the rules of the protocol. */
  PROTOCOL,
  /** Nothing came for too long. */
  SILENCE,
  /** Nothing came for one of the keys for too long, while others were heard. */
  KEY_SILENCE,
  /** The server closed the connection. */
  CLOSED,
  /** The connection broke. */
  LOST,
  /** We replaced it before the server would have cut it. */
  RENEWED,
  /** The server refused a subscription. */
  UNSUBSCRIBED,
  /** A message broke its reader. */
  BROKEN_READER,
  /** We let go of the stream. */
  STOPPED;

  /** In lower case, with underscores. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
