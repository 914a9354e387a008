package dev.soroka.management.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a campaign, and how far it is.
 *
 * @param total how many the audience has
 * @param cursor the last subscriber who was pulled
 * @param complete whether all have been pulled
 * @param requested how many were handed to the sending service
 * @param canary how many go first while the others wait; 0 when nobody waits
 * @param pacedUntil until when the pace is used up
 * @param watchedFrom since when failures count
 */
record Run(
    long campaign,
    int run,
    long total,
    long cursor,
    boolean complete,
    long pulled,
    long requested,
    long sent,
    long refused,
    long closed,
    long exhausted,
    long uncertain,
    long cancelled,
    long canary,
    Instant pacedUntil,
    Instant watchedFrom,
    Instant startedAt,
    @Nullable Instant finishedAt) {
  /** How many have been told, or cannot be. */
  long told() {
    return sent + failed() + uncertain;
  }

  long failed() {
    return refused + closed + exhausted;
  }

  /** How many the sending service has and has not finished. */
  long underWay() {
    return requested - told() - cancelled;
  }

  long waiting() {
    return pulled - requested;
  }

  /** How many of the audience have not been told. */
  long left() {
    return Math.max(total, pulled) - told();
  }

  boolean isOver() {
    return complete && waiting() == 0 && underWay() == 0;
  }

  /** Whether all that go first have gone, and how they fared is known. */
  boolean canaryIsBack() {
    return canary > 0 && underWay() == 0 && (requested >= canary || isOver());
  }
}
