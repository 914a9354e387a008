package dev.soroka.filter.personal.digest;

import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A window that is told.
 *
 * @param lines what it has, the best first
 * @param single the item when it has only one, which is told like any other
 */
record ClosedDigest(
    long id,
    long subscriber,
    Occasion occasion,
    Instant closedAt,
    List<Line> lines,
    Optional<Single> single) {
  ClosedDigest {
    lines = List.copyOf(lines);
  }

  /** The only item of a digest, and which watches want it. */
  record Single(StoredItem item, List<WatchMatch> watches) {
    Single {
      watches = List.copyOf(watches);
    }
  }

  boolean isAlert() {
    return occasion == Occasion.GATHERED && lines.stream().anyMatch(Line::alert);
  }
}
