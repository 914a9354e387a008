package dev.soroka.common.catalog;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps a service's copies up to date: at once when the catalogue nudges, and every second all the
 * same, which also heals a lost nudge. A service is ready once all its copies are loaded.
 */
class CatalogFollower implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(CatalogFollower.class);

  private static final int LASTING = 10;

  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final List<CatalogCopy<?>> copies;
  private final MeterRegistry meters;

  CatalogFollower(List<CatalogCopy<?>> copies, MeterRegistry meters) {
    this.copies = copies;
    this.meters = meters;
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
    try {
      copy.refresh();
      failures.remove(copy.name());
    } catch (RuntimeException e) {
      meters.counter("soroka_catalog_refresh_failed", "copy", copy.name()).increment();
      // Storage may be starting; only when it stays away a human must know.
      boolean lasting = failures.merge(copy.name(), 1, Integer::sum) >= LASTING;
      log.atLevel(lasting ? Level.WARN : Level.INFO)
          .addKeyValue("copy", copy.name())
          .log("The copy is not refreshed: {}", e.toString());
    }
  }
}
