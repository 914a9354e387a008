package dev.soroka.filter.personal.hours;

import dev.soroka.common.contract.Preferences;
import java.time.Instant;
import java.util.Comparator;

/** When a subscriber's digests come. */
public final class DigestTimes {
  private DigestTimes() {}

  /** The first digest time after this moment. */
  public static Instant next(Preferences preferences, Instant after) {
    return preferences.digestTimes().stream()
        .map(time -> LocalTimes.next(time, preferences.timeZone(), after))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
