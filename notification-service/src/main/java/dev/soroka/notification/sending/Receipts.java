package dev.soroka.notification.sending;

import dev.soroka.common.contract.Timeline;
import dev.soroka.notification.outbox.Claimed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Measures how long each stage took of what has just been sent, by source. */
@Component
class Receipts {
  /** More sources than this are counted together, lest the measuring grows without end. */
  private static final int MOST_SOURCES = 200;

  private static final Duration[] STEPS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5),
    Duration.ofHours(1)
  };

  private final Set<String> sources = ConcurrentHashMap.newKeySet();
  private final MeterRegistry registry;
  private final JsonMapper json;
  private final Clock clock;

  Receipts(MeterRegistry registry, JsonMapper json, Clock clock) {
    this.registry = registry;
    this.json = json;
    this.clock = clock;
  }

  /** The row has been sent just now. */
  void sent(Claimed row) {
    var source = source(json.readTree(row.content()).at("/item/sourceName").asString(""));
    var timeline = json.readValue(row.timeline(), Timeline.class);
    var now = clock.instant();
    note(source, "seen", timeline.published(), timeline.seen());
    note(source, "matched", timeline.seen(), timeline.matched());
    note(source, "decided", timeline.matched(), timeline.decided());
    note(source, "sent", timeline.decided(), now);
    note(source, "all", timeline.seen(), now);
  }

  private String source(String name) {
    if (name.isEmpty()) {
      return "none";
    }
    return sources.contains(name) || (sources.size() < MOST_SOURCES && sources.add(name))
        ? name
        : "others";
  }

  /** A source's clock may be ahead of ours. */
  private void note(String source, String stage, @Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null) {
      var took = Duration.between(from, to);
      Timer.builder("soroka_notification_stage")
          .tag("source", source)
          .tag("stage", stage)
          .serviceLevelObjectives(STEPS)
          .register(registry)
          .record(took.isNegative() ? Duration.ZERO : took);
    }
  }
}
