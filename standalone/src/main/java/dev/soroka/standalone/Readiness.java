package dev.soroka.standalone;

import dev.soroka.common.ops.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until every service says that it is ready, as a load balancer would. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final int portBase;

  Readiness(int portBase) {
    this.portBase = portBase;
  }

  void await() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      for (var service : Service.values()) {
        while (!isReady(http, service)) {
          if (System.nanoTime() > deadline) {
            throw new IllegalStateException(service.label() + " did not become ready; see the log");
          }
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  private boolean isReady(HttpClient http, Service service) {
    var address =
        "http://127.0.0.1:" + (portBase + service.portOffset()) + "/actuator/health/readiness";
    try {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + service.label(), e);
    }
  }
}
