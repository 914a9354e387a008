package dev.soroka.filter.engine;

import dev.soroka.common.contract.Watch;
import dev.soroka.common.contract.WatchMatch;

/** A watch made ready for matching. */
record CompiledWatch(long id, long subscriber, String name, CompiledQuery query) {
  static CompiledWatch of(Watch watch, CompiledQuery query) {
    return new CompiledWatch(watch.id(), watch.subscriber(), watch.name(), query);
  }

  /** What the subscriber is told when the query came to this verdict. */
  WatchMatch match(AnalysedItem item, Verdict verdict) {
    return new WatchMatch(id, name, verdict == Verdict.UNKNOWN, query.reasons(item));
  }
}
