package dev.soroka.filter.backtest;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Counts what was found, by the hours of the day, and remembers the newest. */
final class Tally {
  private static final int HOURS = 24;

  /** More than are shown, because some may be gone by the time they are. */
  private static final int NEWEST = 10;

  private final PriorityQueue<Placed> newest =
      new PriorityQueue<>(Comparator.comparingLong(Placed::published).thenComparing(Placed::item));
  private final int[] byHour = new int[HOURS];
  private final long since;
  private final Onlooker onlooker;
  private int matches;

  /**
   * @param since what was published before it does not count
   * @param onlooker who looks; what they may not see does not count
   */
  Tally(Instant since, Onlooker onlooker) {
    this.since = Documents.micros(since);
    this.onlooker = onlooker;
  }

  /** Counts these items of a segment. */
  void add(Segment segment, FixedBitSet items) throws IOException {
    var reader = segment.reader();
    var alive = reader.getLiveDocs();
    var published = DocValues.getNumeric(reader, Names.PUBLISHED);
    var sources = DocValues.getNumeric(reader, Names.SOURCE);
    var ids = DocValues.getNumeric(reader, Names.ID);
    for (int item = 0; item < items.length(); item++) {
      item = items.nextSetBit(item);
      if (item == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      boolean counts = alive == null || alive.get(item);
      if (counts && onlooker.sees().test(value(sources, item)) && value(published, item) >= since) {
        count(value(published, item), value(ids, item));
      }
    }
  }

  int matches() {
    return matches;
  }

  /** The first of the hours with most; null without any. */
  @Nullable Integer busiestHour() {
    int busiest = 0;
    for (int hour = 1; hour < HOURS; hour++) {
      busiest = byHour[hour] > byHour[busiest] ? hour : busiest;
    }
    return matches == 0 ? null : busiest;
  }

  int inBusiestHour() {
    var busiest = busiestHour();
    return busiest == null ? 0 : byHour[busiest];
  }

  /** The newest items, the newest first. */
  List<Long> newest() {
    return newest.stream().sorted(newest.comparator().reversed()).map(Placed::item).toList();
  }

  private void count(long published, long item) {
    matches++;
    var moment = Instant.ofEpochSecond(TimeUnit.MICROSECONDS.toSeconds(published));
    byHour[moment.atZone(onlooker.zone()).getHour()]++;
    newest.add(new Placed(published, item));
    if (newest.size() > NEWEST) {
      newest.remove();
    }
  }

  private static long value(NumericDocValues values, int item) throws IOException {
    return values.docID() == item || values.advanceExact(item) ? values.longValue() : 0;
  }

  private record Placed(long published, long item) {}
}
