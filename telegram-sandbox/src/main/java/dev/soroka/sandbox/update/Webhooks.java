package dev.soroka.sandbox.update;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one delivery going for every bot that has a webhook. */
public final class Webhooks implements AutoCloseable {

  private final UpdateQueues queues;
  private final Duration firstPause;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<Long, WebhookDelivery> deliveries = new ConcurrentHashMap<>();
  private volatile ReplyInWebhook replies = (_, _) -> {};

  /** Executes the call that a bot may put into its answer to an update. */
  @FunctionalInterface
  public interface ReplyInWebhook {
    void execute(long bot, byte[] call) throws InterruptedException;
  }

  /**
   * Posts with these pauses.
   *
   * @param firstPause how long to wait after the first failure; doubled after each further one
   */
  public Webhooks(UpdateQueues queues, Duration firstPause, Clock clock) {
    this.queues = queues;
    this.firstPause = firstPause;
    this.clock = clock;
  }

  /** Who executes the calls found in answers. */
  public void execute(ReplyInWebhook execution) {
    replies = execution;
  }

  /** Posts a bot's updates there from now on; returns whether that is new. */
  public boolean set(long bot, WebhookSettings settings) {
    var queue = queues.of(bot);
    if (!queue.post(Optional.of(settings))) {
      return false;
    }
    var delivery =
        new WebhookDelivery(
            queue,
            settings,
            http,
            new Pauses(firstPause, clock),
            call -> replies.execute(bot, call));
    deliveries.put(bot, delivery);
    Thread.ofVirtual().name("sandbox-webhook-" + bot).start(delivery);
    return true;
  }

  /** Posts nothing any more; returns whether anything was posted before. */
  public boolean delete(long bot) {
    deliveries.remove(bot);
    return queues.of(bot).post(Optional.empty());
  }

  /** What last went wrong. */
  public Optional<WebhookDelivery.Failure> lastFailure(long bot) {
    return Optional.ofNullable(deliveries.get(bot)).flatMap(WebhookDelivery::lastFailure);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
