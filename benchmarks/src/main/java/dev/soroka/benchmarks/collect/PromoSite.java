package dev.soroka.benchmarks.collect;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A site as exchanges have them: an empty page whose script fetches the offers and shows them. */
final class PromoSite implements AutoCloseable {
  private static final int OFFERS = 100;
  private static final String PAGE =
      """
      <!doctype html><title>Promotions</title><link rel=stylesheet href=/style.css>
      <h1>Promotions</h1><div id=list></div><script src=/app.js></script>
      """;
  private static final String STYLE = ".offer { border: 1px solid silver; padding: 1em }";
  private static final String SCRIPT =
      """
      fetch('/api/offers').then(answer => answer.json()).then(offers => {
        document.getElementById('list').innerHTML = offers.map(offer =>
          `<div class=offer><h2>${offer.title}</h2><p>${offer.text}</p>
             <a href="/offers/${offer.id}"><img src="/pictures/${offer.id}.png">more</a></div>`)
          .join('');
      });
      """;

  private final HttpServer server;

  private PromoSite(HttpServer server) {
    this.server = server;
  }

  static PromoSite open() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    serve(server, "/", "text/html", PAGE);
    serve(server, "/style.css", "text/css", STYLE);
    serve(server, "/app.js", "text/javascript", SCRIPT);
    serve(server, "/api/offers", "application/json", offers());
    serve(server, "/pictures/", "image/png", "no picture");
    server.start();
    return new PromoSite(server);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static void serve(HttpServer server, String path, String type, String text) {
    var body = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  private static String offers() {
    var offers = new StringBuilder("[");
    for (int i = 0; i < OFFERS; i++) {
      offers
          .append(i == 0 ? "" : ",")
          .append("{\"id\":%d,\"title\":\"Stake %d tokens\",\"text\":\"".formatted(i, i * 100))
          .append("Earn more with every token that you lock. ".repeat(10))
          .append("\"}");
    }
    return offers.append("]").toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
