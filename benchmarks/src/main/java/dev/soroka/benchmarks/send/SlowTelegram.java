package dev.soroka.benchmarks.send;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that takes every message after a while and says nothing more; asked by a line, it tells
 * how many calls it had, how many were different, and how many it had at once.
 */
final class SlowTelegram {
  private final Set<String> different = ConcurrentHashMap.newKeySet();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final long delay;

  private SlowTelegram(Duration delay) {
    this.delay = delay.toNanos();
  }

  /** Takes the delay in milliseconds. */
  public static void main(String... arguments) throws IOException {
    var telegram = new SlowTelegram(Duration.ofMillis(Long.parseLong(arguments[0])));
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", telegram::answer);
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (asked.readLine() != null) {
      System.out.println(telegram.counts());
    }
    System.exit(0);
  }

  private String counts() {
    return calls.get() + " " + different.size() + " 0 " + most.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean message =
          exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT).endsWith("sendmessage");
      if (message) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        LockSupport.parkNanos(delay);
        now.decrementAndGet();
        different.add(body);
      }
      long id = message ? calls.incrementAndGet() : 0;
      var answer = "{\"ok\":true,\"result\":{\"message_id\":" + id + "}}";
      exchange.sendResponseHeaders(200, answer.length());
      exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
    }
  }
}
