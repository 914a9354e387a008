package dev.soroka.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.Executors;

/** Feeds of generated offers on this machine, added as sources like anybody's. */
final class Demo implements AutoCloseable {
  private static final int PORT_OFFSET = 9;

  private final HttpServer server;
  private final OfferFeeds feeds;

  private Demo(HttpServer server, OfferFeeds feeds) {
    this.server = server;
    this.feeds = feeds;
  }

  static Demo start(int portBase, String adminPassword) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), portBase + PORT_OFFSET);
      var demo = new Demo(HttpServer.create(address, 0), new OfferFeeds(Clock.systemUTC()));
      demo.serve();
      demo.addSources("http://127.0.0.1:" + portBase, adminPassword);
      return demo;
    } catch (IOException e) {
      throw new UncheckedIOException("The demo cannot serve its offers", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    for (var feed : feeds.all()) {
      server.createContext("/" + feed.name(), exchange -> answer(exchange, feeds.rss(feed)));
    }
    server.start();
  }

  private static void answer(HttpExchange exchange, String rss) throws IOException {
    var body = rss.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** A source that is there already stays the one source that it is. */
  private void addSources(String management, String adminPassword) {
    var credentials =
        Base64.getEncoder()
            .encodeToString(("admin:" + adminPassword).getBytes(StandardCharsets.UTF_8));
    try (var http = HttpClient.newHttpClient()) {
      for (var feed : feeds.all()) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + feed.name();
        var request =
            HttpRequest.newBuilder(URI.create(management + "/api/v1/sources"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(feed.source(url)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
          throw new IllegalStateException("The demo was refused a source: " + answer.body());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demo cannot add its sources", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while adding the demo's sources", e);
    }
  }
}
