package dev.soroka.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A job board on this machine: an RSS feed to which a test adds offers. */
final class FeedServer implements AutoCloseable {
  private final List<String> offers = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean dead;

  FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
  }

  /** The feed as a source of the REST interface, collected every second. */
  String source() {
    return """
        {"name": "Board", "kind": "feed", "url": "%s", "category": "freelance",
         "interval": "PT1S", "mapping": {"numbers": {
           "budget": {"path": "title", "pattern": "Budget: ([0-9 ]+)"}}}}
        """
        .formatted(url());
  }

  /** Publishes an offer. */
  void publish(String key, String title) {
    offers.addFirst(
        "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>https://example.org/%s</link></item>"
            .formatted(key, title, key));
  }

  /** From now on answers 500. */
  void dies() {
    dead = true;
  }

  /** From now on answers as usual. */
  void recovers() {
    dead = false;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (dead) {
      exchange.sendResponseHeaders(500, -1);
      exchange.close();
      return;
    }
    var feed =
        "<rss version=\"2.0\"><channel><title>Board</title>"
            + String.join("", offers)
            + "</channel></rss>";
    var body = feed.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
