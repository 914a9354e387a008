package dev.soroka.management.status;

import dev.soroka.common.amqp.Queues;
import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.api.CollectorApi.CollectorStatus;
import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.api.NotificationApi.SenderStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything an operator wants to see first; what cannot be asked is left out, the rest is told.
 */
@RestController
class StatusResource {
  private final ServiceHealth health;
  private final Queues queues;
  private final CollectorApi collector;
  private final NotificationApi notifications;

  StatusResource(
      ServiceHealth health, Queues queues, CollectorApi collector, NotificationApi notifications) {
    this.health = health;
    this.queues = queues;
    this.collector = collector;
    this.notifications = notifications;
  }

  @GetMapping("/api/v1/status")
  Status status() {
    return new Status(
        health.all(),
        asked(queues::depths).orElse(Map.of()),
        asked(collector::status).orElse(null),
        asked(notifications::senders).orElse(List.of()));
  }

  /** What is away shows in the services' health; it must not hide the rest. */
  private static <T> Optional<T> asked(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (RuntimeException away) {
      return Optional.empty();
    }
  }

  /**
   * How the whole of Soroka fares.
   *
   * @param services each service's state: {@code ready}, {@code starting} or {@code away}
   * @param queues how many messages wait in each queue
   * @param collector workers, browsers and breakers of the collector; null while it is away
   * @param senders how the sending accounts fare
   */
  record Status(
      Map<String, String> services,
      Map<String, Long> queues,
      @Nullable CollectorStatus collector,
      List<SenderStatus> senders) {}
}
