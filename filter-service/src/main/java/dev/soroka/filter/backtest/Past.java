package dev.soroka.filter.backtest;

import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.query.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;

/** The items of the last days, ready for any query. Any number of threads may ask. */
public final class Past implements AutoCloseable {
  private final ItemIndex index;
  private final KnownSources sources;

  Past(ItemIndex index, KnownSources sources) {
    this.index = index;
    this.sources = sources;
  }

  /** A past that knows these sources and as yet no item; it fills this folder. */
  public static Past of(Path folder, Collection<Source> sources) {
    var known = new KnownSources(_ -> {});
    sources.forEach(known::put);
    return new Past(ItemIndex.in(folder), known);
  }

  /** Adds items; what was known of them before is forgotten. */
  public void put(Collection<StoredItem> items) {
    index.put(items);
  }

  /** How many items a query wants that were published since then, of all sources. */
  public int count(Query query, Instant since) {
    var tally = new Tally(since, Onlooker.operator(sources::has));
    count(query, tally);
    return tally.matches();
  }

  /** Counts exactly the items that the query wants, also where it stays open whether it does. */
  void count(Query query, Tally tally) {
    index.read(
        segments -> {
          for (var segment : segments) {
            tally.add(segment, new Evaluation(segment, sources).of(query).perhaps());
          }
          return segments.size();
        });
  }

  @Override
  public void close() {
    index.close();
  }
}
