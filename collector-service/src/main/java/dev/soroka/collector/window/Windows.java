package dev.soroka.collector.window;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The windows of one stream: counts every event and gives it back with its rolling numbers. Events
 * are placed by their own time, late ones too; one that lies in the future counts as now. Safe for
 * many threads.
 *
 * <p>Memory is bounded: of more series than the limit, those that were quiet for longest go.
 */
public final class Windows {
  private static final MathContext DIGITS = new MathContext(12);
  private static final int LONGEST_SUBJECT = 300;
  private static final String PERCENT = "%";

  private final Measures measures;
  private final Set<String> watched;
  private final Set<Span> spans = EnumSet.noneOf(Span.class);
  private final LinkedHashMap<Series.Key, Series> series = new LinkedHashMap<>(64, 0.75f, true);
  private final int most;
  private long forgotten;
  private long late;

  /**
   * Empty windows.
   *
   * @param most how many series are kept, a series being one number of one subject
   */
  public Windows(Measures measures, int most) {
    this.measures = measures;
    this.watched = measures.watched();
    this.most = most;
    measures.all().forEach(measure -> spans.addAll(measure.over()));
  }

  /** Counts the event and gives the item with the rolling numbers that it leads to. */
  public synchronized Item roll(Item item, Instant now) {
    if (measures.all().isEmpty()) {
      return item;
    }
    long at = at(item, now);
    boolean tooOld = false;
    for (var number : watched) {
      tooOld |= add(item, number, at);
    }
    late += tooOld ? 1 : 0;
    return withNumbers(item);
  }

  /** Takes an event back out of sums and counts; extremes and changes mend as the windows move. */
  public synchronized void revoke(Item item, Instant now) {
    long at = at(item, now);
    for (var number : watched) {
      var value = value(item, number);
      var found = value == null ? null : series.get(key(item, number, value));
      if (found != null && value != null) {
        found.revoke(at, value.value().doubleValue());
      }
    }
  }

  /** How many series there are. */
  public synchronized int size() {
    return series.size();
  }

  /** How many series had to go because there were too many. */
  public synchronized long forgotten() {
    return forgotten;
  }

  /** How many events were too old for at least one of their windows. */
  public synchronized long late() {
    return late;
  }

  /** What survives a restart, as text of at most so many characters; the quietest are left out. */
  public synchronized String snapshot(int longest) {
    return Snapshot.write(measures, spans, series, longest);
  }

  /** Takes up what an earlier holder of the stream knew; false when it is of no use any more. */
  public synchronized boolean restore(String snapshot) {
    var known = Snapshot.read(measures, spans, snapshot);
    known.ifPresent(series::putAll);
    trim();
    return known.isPresent();
  }

  /** Whether the event was too old for at least one of the windows. */
  private boolean add(Item item, String number, long at) {
    var value = value(item, number);
    if (value == null) {
      return false;
    }
    var found = series.computeIfAbsent(key(item, number, value), _ -> new Series(spans));
    trim();
    return found.add(at, value.value().doubleValue());
  }

  private void trim() {
    while (series.size() > most) {
      series.pollFirstEntry();
      forgotten++;
    }
  }

  private Item withNumbers(Item item) {
    var numbers = new LinkedHashMap<>(item.numbers());
    for (var measure : measures.all()) {
      var value = value(item, measure.of());
      var found = value == null ? null : series.get(key(item, measure.of(), value));
      if (found != null && value != null) {
        for (var span : measure.over()) {
          found
              .value(span, measure.aggregate())
              .ifPresent(it -> numbers.put(measure.name(span), quantity(measure, it, value)));
        }
      }
    }
    return new Item(
        item.key(),
        item.title(),
        item.text(),
        item.link(),
        item.time(),
        item.subject(),
        item.labels(),
        numbers,
        item.pictures(),
        item.completeness(),
        item.recipient());
  }

  private static Quantity quantity(Measure measure, double value, Quantity of) {
    var unit =
        switch (measure.aggregate()) {
          case CHANGE -> PERCENT;
          case COUNT -> null;
          case SUM, MIN, MAX -> of.unit();
        };
    var rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
    return new Quantity(rounded.scale() < 0 ? rounded.setScale(0) : rounded, unit);
  }

  /** What is only counted has the value 1. */
  private static @Nullable Quantity value(Item item, String number) {
    return number.isEmpty() ? new Quantity(BigDecimal.ONE, null) : item.numbers().get(number);
  }

  private static Series.Key key(Item item, String number, Quantity value) {
    var subject = Objects.requireNonNullElse(item.subject(), item.title());
    var known = subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    return new Series.Key(known, number, Objects.requireNonNullElse(value.unit(), ""));
  }

  private static long at(Item item, Instant now) {
    var time = item.time();
    return (time == null || time.isAfter(now) ? now : time).toEpochMilli();
  }
}
