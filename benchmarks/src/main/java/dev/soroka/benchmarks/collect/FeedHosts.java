package dev.soroka.benchmarks.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Thousands of hosts with a few small feeds each, all on this machine: every address of 127.0.0.0/8
 * is one. They answer visitors from this machine only.
 */
final class FeedHosts implements AutoCloseable {
  private static final int HOSTS = 2_500;
  private static final int ITEMS = 5;

  private final LongAdder answers = new LongAdder();
  private final LongAdder unchanged = new LongAdder();
  private final HttpServer server;
  private final AtomicInteger edition = new AtomicInteger(1);

  FeedHosts() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 4_096);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url(int feed) {
    int host = feed % HOSTS;
    return "http://127.1.%d.%d:%d/feed/%d"
        .formatted(host / 250, 1 + host % 250, server.getAddress().getPort(), feed);
  }

  /** From now on every feed has other items than before. */
  void change() {
    edition.incrementAndGet();
  }

  long answers() {
    return answers.sum();
  }

  /** How many answers were that nothing has changed. */
  long unchanged() {
    return unchanged.sum();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      answers.increment();
      int now = edition.get();
      var tag = "\"" + now + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        unchanged.increment();
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      var body = feed(exchange.getRequestURI().getPath(), now).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String feed(String path, int edition) {
    var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
    for (int i = 0; i < ITEMS; i++) {
      var key = path + "/" + edition + "/" + i;
      feed.append(
          """
          <item><guid isPermaLink="false">%s</guid><title>Offer %s for a Java developer</title>
          <link>https://example.org%s</link><pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>
          <description>Somebody wants a small service written and tested.</description></item>
          """
              .formatted(key, key, key));
    }
    return feed.append("</channel></rss>").toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
