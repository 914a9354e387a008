package dev.soroka.collector.stream;

import dev.soroka.collector.stream.websocket.Ending;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What operators see of streams. */
@Component
final class StreamMeters {
  private final MeterRegistry meters;
  private final DistributionSummary gaps;

  StreamMeters(MeterRegistry meters) {
    this.meters = meters;
    this.gaps =
        DistributionSummary.builder("soroka_stream_gap_seconds")
            .description("How long connections of streams were away")
            .register(meters);
  }

  /** Shows what is held. */
  void watch(Collection<Holding> holdings) {
    gauge("soroka_streams", holdings, _ -> 1);
    gauge("soroka_stream_connections", holdings, Holding::connections);
    gauge("soroka_stream_connections_up", holdings, Holding::connected);
    gauge("soroka_stream_window_series", holdings, it -> it.windows().size());
    gauge("soroka_stream_window_series_forgotten", holdings, it -> it.windows().forgotten());
    gauge("soroka_stream_window_events_late", holdings, it -> it.windows().late());
  }

  private void gauge(String name, Collection<Holding> holdings, ToDoubleFunction<Holding> value) {
    Gauge.builder(name, () -> holdings.stream().mapToDouble(value).sum()).register(meters);
  }

  /** An event: it became an item, was only counted, was known, or took one back. */
  void event(String outcome) {
    meters.counter("soroka_stream_events", "outcome", outcome).increment();
  }

  /** A message that was no event. */
  void other() {
    event("other");
  }

  void ended(Ending ending) {
    meters.counter("soroka_stream_connections_ended", "reason", ending.label()).increment();
  }

  void gap(Duration gap) {
    gaps.record(gap.toMillis() / 1_000.0);
  }
}
