package dev.soroka.notification.sending;

import dev.soroka.common.contract.Notification.Urgency;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What is measured of sending. */
@Component
class SendingMeters {
  private static final String PREFIX = "soroka_notification_";

  private static final List<String> GAUGES =
      List.of(
          "in_flight", "lanes", "waiting", "deepest_lane", "pace", "oldest_due_seconds", "lease");

  private final MeterRegistry registry;

  SendingMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A call for a row has ended so. */
  void called(Urgency urgency, String channel, String outcome) {
    var level = urgency.name().toLowerCase(Locale.ROOT);
    count("sent", "class", level, "outcome", outcome, "channel", channel);
  }

  /** An answer has ended so. */
  void answered(String channel, String outcome) {
    count("sent", "class", "answer", "outcome", outcome, "channel", channel);
  }

  /** A 429 that concerned a chat, the account's pace, or the whole account. */
  void tooMany(String scope) {
    count("too_many", "scope", scope);
  }

  /** A row may have arrived and nobody knows. */
  void uncertain() {
    count("uncertain");
  }

  /** So many rows became part of a digest of what had grown old. */
  void collapsed(int rows) {
    registry.counter(PREFIX + "collapsed").increment(rows);
  }

  /** A silence of a chat or of the whole account has begun. */
  void silenced(String scope) {
    count("silences", "scope", scope);
  }

  /** Something failed that should not; an operator has to look. */
  void failed(String reason) {
    count("failed", "reason", reason);
  }

  /** Watches a shift until {@link #forget}. */
  void watch(Shift shift) {
    gauge("in_flight", shift, Shift::inFlight);
    gauge("lanes", shift, Shift::lanes);
    gauge("waiting", shift, Shift::waiting);
    gauge("deepest_lane", shift, Shift::deepestLane);
    gauge("pace", shift, Shift::perSecond);
    gauge("oldest_due_seconds", shift, Shift::oldestDueSeconds);
    gauge("lease", shift, held -> held.isOpen() ? 1 : 0);
  }

  void forget(Shift shift) {
    for (var name : GAUGES) {
      var gauge = registry.find(PREFIX + name).tag("sender", label(shift)).gauge();
      if (gauge != null) {
        registry.remove(gauge);
      }
    }
  }

  private void gauge(String name, Shift shift, ToDoubleFunction<Shift> value) {
    Gauge.builder(PREFIX + name, shift, value).tag("sender", label(shift)).register(registry);
  }

  private void count(String name, String... tags) {
    registry.counter(PREFIX + name, tags).increment();
  }

  private static String label(Shift shift) {
    return Long.toString(shift.sender());
  }
}
