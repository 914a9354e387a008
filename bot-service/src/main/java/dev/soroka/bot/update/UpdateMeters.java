package dev.soroka.bot.update;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How many updates came, what became of them, and how fast. */
@Component
class UpdateMeters {
  private final MeterRegistry meters;
  private final Clock clock;
  private final AtomicLong lag = new AtomicLong();

  UpdateMeters(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    meters.gauge("soroka_bot_lag_seconds", lag, millis -> millis.doubleValue() / 1_000);
  }

  /** An update has been handled. */
  void handled(Arrival arrival, Outcome outcome) {
    handled(arrival.update().kind(), outcome);
    var took = Duration.between(arrival.at(), clock.instant());
    // A repetition after a restart says nothing about how fast we are.
    if (outcome == Outcome.ANSWERED && arrival.tries() == 1 && took.isPositive()) {
      meters.timer("soroka_bot_answer", "kind", arrival.update().kind()).record(took);
    }
  }

  void handled(String kind, Outcome outcome) {
    meters.counter("soroka_bot_updates", "kind", kind, "outcome", outcome.label()).increment();
  }

  /** The handling of an update failed and may be tried again. */
  void failed(Trouble trouble) {
    meters.counter("soroka_bot_handling_failed", "trouble", label(trouble)).increment();
  }

  /** Asking Telegram for updates, or telling it where to post them, failed. */
  void receivingFailed(String reason) {
    meters.counter("soroka_bot_poll_errors", "reason", reason).increment();
  }

  /** How long the oldest unhandled update has been waiting. */
  void waiting(Duration oldest) {
    lag.set(oldest.toMillis());
  }

  private static String label(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT);
  }
}
