package dev.soroka.collector.look;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts looks by source, address and outcome. Only the first hundred sources of this process have
 * a name of their own, the others share one, so that ten thousand sources do not drown what reads
 * the metrics.
 */
final class RequestsBySource {
  private static final int NAMED = 100;
  private static final int NUMBERED_FALLBACKS = 3;

  private final Set<Long> named = ConcurrentHashMap.newKeySet();
  private final MeterProvider<Counter> requests;

  RequestsBySource(MeterRegistry meters) {
    this.requests =
        Counter.builder("soroka_collector_source_requests")
            .description("Looks at addresses by source, address and outcome")
            .withRegistry(meters);
  }

  void count(Place place, String outcome) {
    requests
        .withTags("source", name(place.source()), "endpoint", endpoint(place), "outcome", outcome)
        .increment();
  }

  private String name(long source) {
    if (source == 0) {
      return "draft";
    }
    if (!named.contains(source) && named.size() < NAMED) {
      named.add(source);
    }
    return named.contains(source) ? Long.toString(source) : "other";
  }

  private static String endpoint(Place place) {
    if (place.serving() == 0) {
      return "own";
    }
    return place.serving() <= NUMBERED_FALLBACKS ? "fallback" + place.serving() : "fallback";
  }
}
