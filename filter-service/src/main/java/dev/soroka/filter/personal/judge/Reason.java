package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Occasion;
import java.util.Locale;

/** Why something is told or not, in the order in which it is decided; the latest one wins. */
public enum Reason {
  /** The same revision, or a later one, was decided before; that decision stands. */
  ALREADY_SEEN,
  /** The subscriber has a message about this item or about the same offer; it is edited. */
  EDITED,
  /** The subscriber asked to be told nothing. */
  PAUSED,
  /** The subscriber asked not to be told of such items. */
  MUTED,
  /** The watch has told of this subject a short time ago; that message counts the repetition. */
  COOLDOWN,
  /** It is quiet for the subscriber: it waits until that ends. */
  HELD_BY_QUIET_HOURS,
  /** The watch gathers its alerts: it waits for the others. */
  GATHERING,
  /** There are better ones for the day's places: it waits for the next digest. */
  OVER_BUDGET,
  /** There were too many in the last minutes: it waits until there is room again. */
  OVER_LIMIT,
  /** The watch is for digests, or the numbers it asks for are not known yet. */
  DIGEST,
  /** Nothing speaks against it: it is told at once. */
  NOW;

  /** Why something waits for this occasion. */
  public static Reason of(Occasion occasion) {
    return switch (occasion) {
      case QUIET_HOURS -> HELD_BY_QUIET_HOURS;
      case GATHERED -> GATHERING;
      case OVER_BUDGET -> OVER_BUDGET;
      case OVER_LIMIT -> OVER_LIMIT;
      case SCHEDULED -> DIGEST;
      case HELD_UP -> throw new IllegalArgumentException("only the sending service is held up");
    };
  }

  /** How it is written in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
