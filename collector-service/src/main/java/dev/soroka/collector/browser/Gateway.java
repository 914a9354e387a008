package dev.soroka.collector.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * The only way of one browser into the network: a proxy on the loopback address that lets through
 * what the {@link Passage} of the present visit allows, and nothing between visits.
 */
final class Gateway implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final ServerSocket server;
  private volatile @Nullable Passage passage;

  private Gateway(ServerSocket server) {
    this.server = server;
  }

  static Gateway open() {
    try {
      var server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      var gateway = new Gateway(server);
      Thread.ofVirtual().name("browser-gateway").start(gateway::accept);
      return gateway;
    } catch (IOException e) {
      throw new UncheckedIOException("No port for the browser's gateway", e);
    }
  }

  /** How browsers are told about it. */
  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Lets a visit through until the passage is closed. */
  Passage let(Passage visit) {
    passage = visit;
    return visit;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        admit(server.accept());
      } catch (IOException e) {
        // Closed, or a caller that was gone before it was heard.
      }
    }
  }

  private void admit(Socket browser) throws IOException {
    var visit = passage;
    if (visit == null) {
      browser.close();
      return;
    }
    visit.hold(browser);
    Thread.ofVirtual().name("browser-crossing").start(new Crossing(visit, browser));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The browser's gateway does not close", e);
    }
  }
}
