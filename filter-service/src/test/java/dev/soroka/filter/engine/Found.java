package dev.soroka.filter.engine;

import dev.soroka.common.contract.StoredItem;
import java.util.HashMap;
import java.util.Map;

/** What an index finds for an item, by watch. */
final class Found {
  private Found() {}

  static Map<Long, Verdict> in(WatchIndex index, StoredItem item) {
    return in(index, index.analyse(item));
  }

  /** What the index finds, each watch told of once. */
  static Map<Long, Verdict> in(WatchIndex index, AnalysedItem item) {
    var found = new HashMap<Long, Verdict>();
    index.match(
        item,
        (watch, _, verdict) -> {
          if (found.put(watch, verdict) != null) {
            throw new AssertionError("told twice of watch " + watch);
          }
        });
    return found;
  }

  /** What putting the item to every watch finds. */
  static Map<Long, Verdict> plainlyIn(WatchIndex index, AnalysedItem item) {
    var found = new HashMap<Long, Verdict>();
    index.matchPlainly(item, (watch, _, verdict) -> found.put(watch, verdict));
    return found;
  }
}
