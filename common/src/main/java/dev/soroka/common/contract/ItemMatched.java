package dev.soroka.common.contract;

import java.time.Instant;
import java.util.List;

/**
 * A fact: this item satisfies watches of these subscribers, at most 100, each named once.
 *
 * @param item the item in the revision that matched
 * @param matchedAt when it was matched
 * @param matches one entry per subscriber with all of that subscriber's matching watches
 */
public record ItemMatched(StoredItem item, Instant matchedAt, List<Match> matches)
    implements Message {
  /** The longest list of matches in one message. */
  public static final int LIMIT = 100;

  public ItemMatched {
    matches = List.copyOf(matches);
  }

  /**
   * What one subscriber's watches found in the item.
   *
   * @param subscriber the subscriber's id
   * @param watches all matching watches; empty for an item that names its recipient
   * @param rearmed crossing watches whose number has gone back, so that they may fire again
   */
  public record Match(long subscriber, List<WatchMatch> watches, List<Long> rearmed) {
    public Match {
      watches = List.copyOf(watches);
      rearmed = List.copyOf(rearmed);
    }

    /** A match after which nothing is armed again. */
    public Match(long subscriber, List<WatchMatch> watches) {
      this(subscriber, watches, List.of());
    }
  }
}
