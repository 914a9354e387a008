package dev.soroka.collector.browser;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one page may do over the network: so many bytes, so many connections at once, all of them
 * cut when the visit is over.
 */
final class Passage implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 200;
  private static final int MOST_REFUSALS = 200;

  private final Onward onward;
  private final AtomicLong left;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Passage(Onward onward, long bytes) {
    this.onward = onward;
    this.left = new AtomicLong(bytes);
  }

  Onward onward() {
    return onward;
  }

  /** Counts bytes that pass; throws once there are too many. */
  void take(int bytes) throws IOException {
    if (left.addAndGet(-bytes) < 0) {
      close();
      throw new IOException("The page loads more than it may");
    }
  }

  /** Whether the page wanted to load more than it may. */
  boolean isExhausted() {
    return left.get() < 0;
  }

  void hold(Socket socket) throws IOException {
    sockets.add(socket);
    if (closed || sockets.size() > 2 * MOST_CONNECTIONS) {
      drop(socket);
      throw new IOException(closed ? "The visit is over" : "The page has too many connections");
    }
  }

  void drop(Socket socket) {
    sockets.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // What cannot be closed is closed already.
    }
  }

  void refused(String host, String reason) {
    if (refusals.size() < MOST_REFUSALS) {
      refusals.putIfAbsent(host, reason);
    }
  }

  /** Why this host was not called during the visit. */
  Optional<String> refusal(String host) {
    return Optional.ofNullable(refusals.get(host));
  }

  /** Why any host was not called during the visit. */
  Optional<String> refusal() {
    return refusals.values().stream().findFirst();
  }

  @Override
  public void close() {
    closed = true;
    Set.copyOf(sockets).forEach(this::drop);
  }
}
