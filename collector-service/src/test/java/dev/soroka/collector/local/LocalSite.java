package dev.soroka.collector.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web site on the loopback address whose pages a test writes. */
public final class LocalSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private LocalSite(HttpServer server) {
    this.server = server;
  }

  /** What a visitor asked for. */
  public record Request(String path, Headers headers) {}

  /** How a path answers. */
  @FunctionalInterface
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  public static LocalSite open() {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      var site = new LocalSite(server);
      server.createContext("/", site::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Answers 200 with this text and these headers. */
  public LocalSite page(String path, String text, String... headers) {
    return page(path, 200, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  public LocalSite page(String path, int status, byte[] body, String... headers) {
    return page(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  public LocalSite page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public LocalSite redirect(String path, String location) {
    return page(path, 302, new byte[0], "Location", location);
  }

  public List<Request> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      requests.add(new Request(path, exchange.getRequestHeaders()));
      var page = pages.get(path);
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      page.answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
