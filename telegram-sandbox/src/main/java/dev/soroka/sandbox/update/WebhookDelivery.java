package dev.soroka.sandbox.update;

import dev.soroka.sandbox.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts one bot's updates to its webhook, in order, each until it is taken. */
public final class WebhookDelivery implements Runnable {

  private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

  private final UpdateQueue queue;
  private final WebhookSettings settings;
  private final HttpClient http;
  private final Pauses pauses;
  private final Execution execution;
  private volatile @Nullable Failure lastFailure;

  /** What went wrong, and when. */
  public record Failure(long date, String message) {}

  /** Executes the call found in an answer. */
  @FunctionalInterface
  interface Execution {
    void execute(byte[] call) throws InterruptedException;
  }

  WebhookDelivery(
      UpdateQueue queue,
      WebhookSettings settings,
      HttpClient http,
      Pauses pauses,
      Execution execution) {
    this.queue = queue;
    this.settings = settings;
    this.http = http;
    this.pauses = pauses;
    this.execution = execution;
  }

  Optional<Failure> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  @Override
  public void run() {
    try {
      for (var update = queue.first(settings); update.isPresent(); update = queue.first(settings)) {
        deliver(update.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Update update) throws InterruptedException {
    try {
      var response = http.send(request(update), BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 == 2) {
        queue.delivered(update);
        pauses.reset();
        execution.execute(response.body());
        return;
      }
      failed("Wrong response from the webhook: " + response.statusCode(), askedSeconds(response));
    } catch (IOException e) {
      failed("Connection failed: " + e.getClass().getSimpleName(), 0);
    }
  }

  private void failed(String message, long askedSeconds) throws InterruptedException {
    lastFailure = new Failure(pauses.clock().instant().getEpochSecond(), message);
    queue.pause(settings, pauses.afterFailure(askedSeconds));
  }

  private HttpRequest request(Update update) {
    var request =
        HttpRequest.newBuilder(settings.url())
            .timeout(LONGEST_CALL)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.bytes(update.json())));
    if (!settings.secret().isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", settings.secret());
    }
    return request.build();
  }

  private static long askedSeconds(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,9}"))
        .map(Long::parseLong)
        .orElse(0L);
  }
}
