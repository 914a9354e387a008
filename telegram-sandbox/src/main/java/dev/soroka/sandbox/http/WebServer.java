package dev.soroka.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accepts connections and gives each a virtual thread. */
public final class WebServer implements AutoCloseable {

  private static final int BACKLOG = 1_024;

  private final ServerSocket listening;
  private final WebHandler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private WebServer(ServerSocket listening, WebHandler handler) {
    this.listening = listening;
    this.handler = handler;
  }

  /** Listens on the host and port; port 0 means any free one. */
  public static WebServer start(String host, int port, WebHandler handler) {
    try {
      var listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
      var server = new WebServer(listening, handler);
      Thread.ofPlatform().daemon().name("sandbox-http").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox cannot listen on " + host + ":" + port, e);
    }
  }

  /** Where it listens, without a path. */
  public URI address() {
    var host = listening.getInetAddress().getHostAddress();
    var name = listening.getInetAddress().isAnyLocalAddress() ? "127.0.0.1" : host;
    return URI.create(
        "http://%s:%d".formatted(name.contains(":") ? "[" + name + "]" : name, port()));
  }

  private int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var socket = listening.accept();
        open.add(socket);
        Thread.ofVirtual().name("sandbox-connection").start(() -> serve(socket));
      } catch (IOException e) {
        if (!listening.isClosed()) {
          System.getLogger(WebServer.class.getName())
              .log(System.Logger.Level.WARNING, "A connection could not be accepted", e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try {
      new Connection(socket, handler).serve();
    } finally {
      open.remove(socket);
    }
  }

  /** Stops listening and drops every connection. */
  @Override
  public void close() {
    closeQuietly(listening);
    open.forEach(WebServer::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      System.getLogger(WebServer.class.getName())
          .log(System.Logger.Level.DEBUG, "A socket did not close", e);
    }
  }
}
