package dev.soroka.collector.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever comes in whatever order: a window says what a plain list of its events says. */
class WindowsAgainstAListTest {
  private record Event(long at, double value) {}

  @Property(tries = 300)
  void aRingSaysWhatAListSays(@ForAll("events") List<Event> events, @ForAll Span span) {
    var ring = new Ring(span);
    var list = new ArrayList<Event>();
    for (var event : events) {
      ring.add(event.at(), event.value());
      list.add(event);
      assertAgreement(ring, list, span);
    }
  }

  @Property(tries = 100)
  void aRingThatWasWrittenDownGoesOnAsIfNothingHadHappened(
      @ForAll("events") List<Event> events, @ForAll Span span) throws Exception {
    var ring = new Ring(span);
    var list = new ArrayList<Event>();
    for (var event : events) {
      ring.add(event.at(), event.value());
      list.add(event);
      ring = Copies.of(ring, span);
    }
    assertAgreement(ring, list, span);
  }

  private static void assertAgreement(Ring ring, List<Event> list, Span span) {
    for (var aggregate : Aggregate.values()) {
      var said = ring.value(aggregate);
      var expected = value(list, span, aggregate);
      assertThat(said.isPresent()).as("%s of %s", aggregate, list).isEqualTo(expected.isPresent());
      if (said.isPresent()) {
        assertThat(said.getAsDouble())
            .as("%s of %s", aggregate, list)
            .isCloseTo(expected.getAsDouble(), within(1e-6));
      }
    }
  }

  private static OptionalDouble value(List<Event> list, Span span, Aggregate aggregate) {
    long head = list.stream().mapToLong(it -> span.bucket(it.at())).max().orElseThrow();
    long start = head - span.buckets() + 1;
    var inside = list.stream().filter(it -> span.bucket(it.at()) >= start).toList();
    return switch (aggregate) {
      case SUM -> OptionalDouble.of(inside.stream().mapToDouble(Event::value).sum());
      case COUNT -> OptionalDouble.of(inside.size());
      case MIN -> inside.stream().mapToDouble(Event::value).min();
      case MAX -> inside.stream().mapToDouble(Event::value).max();
      case CHANGE -> {
        var before = list.stream().filter(it -> span.bucket(it.at()) < start).toList();
        yield change(before, inside);
      }
    };
  }

  private static OptionalDouble change(List<Event> before, List<Event> inside) {
    if (before.isEmpty() && inside.size() == 1) {
      return OptionalDouble.empty();
    }
    double base = before.isEmpty() ? first(inside) : last(before);
    return OptionalDouble.of((last(inside) - base) / base * 100);
  }

  private static double first(List<Event> events) {
    return events.stream().min(Comparator.comparingLong(Event::at)).orElseThrow().value();
  }

  /** Of those at the same moment the one that came last. */
  private static double last(List<Event> events) {
    return events.reversed().stream()
        .max(Comparator.comparingLong(Event::at))
        .orElseThrow()
        .value();
  }

  /** Mostly a little later than the one before, sometimes much later, sometimes late. */
  @Provide
  static Arbitrary<List<Event>> events() {
    var step =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.longs().between(0, 3_000)),
            Tuple.of(2, Arbitraries.longs().between(0, 100_000_000)),
            Tuple.of(3, Arbitraries.longs().between(-400_000, 0)));
    var values = Arbitraries.doubles().between(0.5, 1_000).ofScale(2);
    return Combinators.combine(step, values)
        .as(Event::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(WindowsAgainstAListTest::inTime);
  }

  private static List<Event> inTime(List<Event> steps) {
    long at = 1_772_452_800_000L;
    var events = new ArrayList<Event>();
    for (var step : steps) {
      at += step.at();
      events.add(new Event(at, step.value()));
    }
    return events;
  }
}
