package dev.soroka.collector.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The values of one number of one subject, over all the spans that are asked for. */
final class Series {
  private final Map<Span, Ring> rings = new EnumMap<>(Span.class);

  Series(Set<Span> spans) {
    spans.forEach(span -> rings.put(span, new Ring(span)));
  }

  /** Whether the event was too old for at least one window. */
  boolean add(long at, double value) {
    boolean late = false;
    for (var ring : rings.values()) {
      late |= !ring.add(at, value);
    }
    return late;
  }

  void revoke(long at, double value) {
    rings.values().forEach(ring -> ring.revoke(at, value));
  }

  OptionalDouble value(Span span, Aggregate aggregate) {
    var ring = rings.get(span);
    return ring == null ? OptionalDouble.empty() : ring.value(aggregate);
  }

  void write(DataOutput out) throws IOException {
    for (var ring : rings.values()) {
      ring.write(out);
    }
  }

  static Series read(Set<Span> spans, DataInput in) throws IOException {
    var series = new Series(Set.of());
    for (var span : Span.values()) {
      if (spans.contains(span)) {
        series.rings.put(span, Ring.read(span, in));
      }
    }
    return series;
  }

  /** Whose values these are. */
  record Key(String subject, String number, String unit) {}
}
