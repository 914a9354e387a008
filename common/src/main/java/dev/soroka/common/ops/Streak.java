package dev.soroka.common.ops;

import org.slf4j.event.Level;

/**
 * Failures in a row of something that is tried again and again. It says how loudly each is to be
 * told: the first in passing, then once somebody must know, and from then on now and again. For one
 * thread at a time.
 */
public final class Streak {
  private final int lasting;
  private int failures;

  /**
   * @param lasting after how many failures somebody must know, and is reminded
   */
  public Streak(int lasting) {
    this.lasting = lasting;
  }

  /** One more try has failed: how loudly to tell it. */
  public Level failed() {
    failures++;
    if (failures % lasting == 0) {
      return Level.WARN;
    }
    return failures == 1 ? Level.INFO : Level.DEBUG;
  }

  /** A try has succeeded: whether failures before it had been told loudly. */
  public boolean ended() {
    boolean wasLasting = failures >= lasting;
    failures = 0;
    return wasLasting;
  }
}
