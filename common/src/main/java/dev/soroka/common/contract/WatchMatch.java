package dev.soroka.common.contract;

import java.util.List;

/**
 * Why a watch wants an item.
 *
 * @param watch the watch's id
 * @param name what its owner calls it
 * @param incomplete whether the answer rests on numbers that are unknown
 * @param reasons the terms that were satisfied, in the query's order
 */
public record WatchMatch(long watch, String name, boolean incomplete, List<MatchReason> reasons) {
  public WatchMatch {
    reasons = List.copyOf(reasons);
  }
}
