package dev.soroka.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.json.SorokaJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** As much of the storage service as greeting somebody asks for. */
final class StorageServer implements AutoCloseable {
  private static final JsonMapper JSON = SorokaJson.mapper();

  final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();
  private final HttpServer server;

  StorageServer(Sender bot) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var part : List.of("sources", "senders")) {
      var entries = part.equals("senders") ? List.of(bot) : List.of();
      answer("/internal/catalog/" + part, _ -> new CatalogPage<>(1, entries, null));
      answer(
          "/internal/catalog/" + part + "/changes",
          _ -> new CatalogChanges<>(1, true, List.of(), List.of()));
    }
    answer("/internal/senders", _ -> bot);
    answer("/internal/subscribers/by-address", _ -> Optional.empty());
    answer("/internal/subscribers", this::meet);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Subscriber meet(HttpExchange exchange) {
    var meeting = JSON.readValue(exchange.getRequestBody(), StorageApi.Meeting.class);
    var subscriber =
        new Subscriber(1, meeting.address(), meeting.sender(), meeting.language(), false, false);
    subscribers.put(meeting.address().target(), subscriber);
    return subscriber;
  }

  private void answer(String path, Function<HttpExchange, Object> body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            var json = JSON.writeValueAsBytes(body.apply(exchange));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
          }
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
