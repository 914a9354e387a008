package dev.soroka.common.catalog;

import dev.soroka.common.ops.Streak;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps a service's copies up to date: at once when the catalogue nudges, and every second all the
 * same, which also heals a lost nudge. A service is ready once all its copies are loaded.
 */
class CatalogFollower implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(CatalogFollower.class);

  /** Storage may be starting; only when it stays away for so many seconds a human must know. */
  private static final int LASTING = 30;

  private final Map<String, Streak> streaks = new ConcurrentHashMap<>();
  private final Map<String, Instant> current = new ConcurrentHashMap<>();
  private final List<CatalogCopy<?>> copies;
  private final MeterRegistry meters;
  private final Clock clock;

  CatalogFollower(List<CatalogCopy<?>> copies, MeterRegistry meters, Clock clock) {
    this.copies = copies;
    this.meters = meters;
    this.clock = clock;
    copies.forEach(copy -> measureAge(copy.name()));
  }

  @Scheduled(fixedDelay = 1_000)
  void refresh() {
    copies.forEach(this::refresh);
  }

  @Override
  public Health health() {
    var missing = copies.stream().filter(copy -> !copy.isLoaded()).map(CatalogCopy::name).toList();
    return missing.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("loading", missing).build();
  }

  /** The loop must survive: a copy that cannot be refreshed now stays as it is until it can. */
  private void refresh(CatalogCopy<?> copy) {
    var streak = streaks.computeIfAbsent(copy.name(), _ -> new Streak(LASTING));
    try {
      // It may be behind what has changed since it began to ask.
      var asked = clock.instant();
      copy.refresh();
      current.put(copy.name(), asked);
      if (streak.ended()) {
        log.atInfo().addKeyValue("copy", copy.name()).log("The copy is refreshed again");
      }
    } catch (RuntimeException e) {
      meters.counter("soroka_catalog_refresh_failed", "copy", copy.name()).increment();
      log.atLevel(streak.failed())
          .addKeyValue("copy", copy.name())
          .log("The copy is not refreshed: {}", e.toString());
    }
  }

  private void measureAge(String copy) {
    Gauge.builder("soroka_catalog_age_seconds", this, follower -> follower.age(copy))
        .description("how long ago the copy was known to be what storage has; none before it is")
        .tag("copy", copy)
        .register(meters);
  }

  private double age(String copy) {
    var known = current.get(copy);
    return known == null ? Double.NaN : Duration.between(known, clock.instant()).toMillis() / 1e3;
  }
}
