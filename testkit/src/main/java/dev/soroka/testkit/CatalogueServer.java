package dev.soroka.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.json.SorokaJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;

/** As much of the storage service as a copy of the catalogue asks for. */
public final class CatalogueServer implements AutoCloseable {
  private final HttpServer server;

  public CatalogueServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers for one part of the catalogue, such as {@code senders}, with these entries. */
  public void serve(String part, Object... entries) {
    var path = "/internal/catalog/" + part;
    var page = new CatalogPage<>(1, List.of(entries), null);
    var changes = new CatalogChanges<>(1, true, List.of(), List.of());
    server.createContext(path, exchange -> answer(exchange, page));
    server.createContext(path + "/changes", exchange -> answer(exchange, changes));
  }

  /** Answers every call of this path so. */
  public void answer(String path, Object body) {
    server.createContext(path, exchange -> answer(exchange, body));
  }

  private static void answer(HttpExchange exchange, Object body) throws IOException {
    try (exchange) {
      var json = SorokaJson.mapper().writeValueAsBytes(body);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
