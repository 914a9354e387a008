package dev.soroka.collector.fetch;

import static dev.soroka.collector.fetch.Trouble.TIMEOUT;
import static dev.soroka.collector.fetch.Trouble.UNREACHABLE;

import dev.soroka.collector.fetch.Fetched.Failed;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says what it means when a call ends without an answer. */
final class Breakage {
  private Breakage() {}

  static Failed of(IOException failure, String host, Duration given) {
    return switch (failure) {
      case InterruptedIOException _ ->
          new Failed(TIMEOUT, host + " gave no whole answer within " + words(given));
      case ConnectException _ -> new Failed(UNREACHABLE, host + " accepts no connections");
      case SSLException e ->
          new Failed(UNREACHABLE, "No safe connection to " + host + ": " + e.getMessage());
      case ProtocolException e ->
          new Failed(UNREACHABLE, host + " does not keep to HTTP: " + e.getMessage());
      default -> new Failed(UNREACHABLE, host + " broke off" + detail(failure));
    };
  }

  /** Too long a header is read as an end that came too soon. */
  private static String detail(IOException failure) {
    return failure instanceof EOFException || failure.getCause() instanceof EOFException
        ? " in its headers, or its headers are too long"
        : ": " + failure.getMessage();
  }

  private static String words(Duration given) {
    return given.toSeconds() > 0 ? given.toSeconds() + " s" : given.toMillis() + " ms";
  }
}
