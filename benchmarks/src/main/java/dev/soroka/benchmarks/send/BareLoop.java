package dev.soroka.benchmarks.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Nothing but an HTTP client in a loop: what the peer and the machine give at best. */
final class BareLoop {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final String url;
  private final int inFlight;

  BareLoop(Peer peer, int inFlight) {
    this.http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(inFlight, 1, TimeUnit.MINUTES))
            .build();
    this.url = peer.address() + "/bot42:bare/sendmessage";
    this.inFlight = inFlight;
  }

  /** How many messages a second so many take. */
  double perSecond(long messages) {
    var next = new AtomicLong();
    long started = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < inFlight; i++) {
        threads.execute(
            () -> {
              for (long id = next.getAndIncrement(); id < messages; id = next.getAndIncrement()) {
                send(id);
              }
            });
      }
    }
    return messages / ((System.nanoTime() - started) / 1e9);
  }

  private void send(long id) {
    var body = "{\"chat_id\":" + (1 + id % 2_000) + ",\"text\":\"bare " + id + "\"}";
    var request = new Request.Builder().url(url).post(RequestBody.create(body, JSON)).build();
    try (var response = http.newCall(request).execute()) {
      var _ = Objects.requireNonNull(response.body()).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
