package dev.soroka.filter.engine;

import dev.soroka.common.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches and all that finds them. Lives until so many of its records are gone, or the world has
 * become so different, that {@link Refiling} replaces it. One thread changes it, any number match.
 */
final class Generation {
  private final Dictionary dictionary;
  private final Frequencies frequencies;
  private final Records records = new Records();
  private final Postings postings = new Postings();
  private final WatchTable watches = new WatchTable(records);
  private int removed;

  private Generation(@Nullable Dictionary taught, int itemsCounted) {
    this.dictionary = new Dictionary(taught);
    this.frequencies = new Frequencies(dictionary.keys());
    frequencies.resume(itemsCounted);
  }

  /** One that knows nothing. */
  static Generation first() {
    return new Generation(null, 0);
  }

  /** An empty one that knows how common in items the things are that this one's watches name. */
  Generation next() {
    return new Generation(dictionary, frequencies.items());
  }

  Dictionary dictionary() {
    return dictionary;
  }

  Frequencies frequencies() {
    return frequencies;
  }

  Records records() {
    return records;
  }

  /** How many watches are in force. */
  int size() {
    return watches.size();
  }

  /** How many records are there that are in force no more. */
  int removed() {
    return removed;
  }

  /** The present version of this watch, or {@link Records#NONE}. */
  int find(long watch) {
    return watches.find(watch);
  }

  /** The watch as it is in force, or null. */
  @Nullable StoredWatch read(long watch) {
    int address = watches.find(watch);
    return address == Records.NONE ? null : records.read(address);
  }

  /** Brings a watch in force, in place of its earlier version. */
  void put(StoredWatch watch, Query query) {
    var clauses = new Flattening(dictionary).clauses(query);
    var anchored = anchors(clauses, watch.isCrossing()).choose();
    int address = records.add(watch, anchored);
    for (int key : anchored.keys()) {
      postings.add(key, address, anchored.sketch());
    }
    frequencies.countWatch(clauses);
    int earlier = watches.find(watch.id());
    if (earlier != Records.NONE) {
      records.remove(earlier);
      removed++;
    }
    watches.put(watch.id(), address);
    dictionary.publish();
    records.publish();
  }

  void remove(long watch) {
    int address = watches.find(watch);
    if (address != Records.NONE) {
      records.remove(address);
      removed++;
      watches.remove(watch);
      records.publish();
    }
  }

  /**
   * How many more watches an item would have to look at for this query, filed as it is, than for
   * the same query filed as would be best by now.
   */
  double overhead(int address, Query query) {
    var clauses = new Flattening(dictionary).clauses(query);
    var anchors = anchors(clauses, records.read(address).isCrossing());
    return anchors.cost(records.anchor(address)) - anchors.cost(anchors.cheapest());
  }

  private Anchors anchors(List<Clause> clauses, boolean crossing) {
    return new Anchors(clauses, Ranges.of(clauses, crossing), dictionary, frequencies, crossing);
  }

  /**
   * Tells of the watches that want the item, and want it more than the revision before it.
   *
   * @param before that revision, or null
   */
  Looked match(AnalysedItem item, @Nullable AnalysedItem before, Scratch scratch, Hits hits) {
    // Taken first: whatever the records up to here name is then in the dictionary.
    int end = records.end();
    try {
      var keys = item.keys(dictionary, scratch.recognition());
      scratch.now().load(keys);
      if (before != null) {
        scratch.before().load(before.keys(dictionary, scratch.recognition()));
      }
      scratch.seen().clear();
      return new Verifying(records, end, scratch, before != null, hits).candidates(keys, postings);
    } finally {
      scratch.now().clear();
      scratch.before().clear();
    }
  }

  /** Tells of the same watches after looking at every single one. */
  void matchPlainly(AnalysedItem item, Scratch scratch, Hits hits) {
    int end = records.end();
    try {
      scratch.now().load(item.keys(dictionary, scratch.recognition()));
      scratch.seen().clear();
      new Verifying(records, end, scratch, false, hits).all();
    } finally {
      scratch.now().clear();
    }
  }

  long memoryBytes() {
    return dictionary.memoryBytes()
        + records.memoryBytes()
        + postings.memoryBytes()
        + watches.memoryBytes();
  }
}
