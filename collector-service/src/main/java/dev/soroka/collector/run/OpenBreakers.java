package dev.soroka.collector.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.soroka.common.api.CollectorApi.OpenBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The sources whose own address this collector found spared at their last collection, for people to
 * see. What decides is in the cursors; a source that is collected elsewhere is forgotten here.
 */
@Component
public class OpenBreakers {
  private static final Duration REMEMBERED = Duration.ofMinutes(30);

  private final Cache<Long, OpenBreaker> open =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

  OpenBreakers(MeterRegistry meters) {
    Gauge.builder("soroka_collector_breakers_open", open, cache -> cache.asMap().size())
        .description("Sources whose own address is spared or on trial")
        .register(meters);
  }

  /** The sources that are not asked at the moment or only on trial, and why. */
  public List<OpenBreaker> all() {
    return List.copyOf(open.asMap().values());
  }

  void note(long source, Breaker breaker) {
    if (breaker.openUntil() == null) {
      open.invalidate(source);
      return;
    }
    open.put(source, new OpenBreaker(source, breaker.error()));
  }
}
