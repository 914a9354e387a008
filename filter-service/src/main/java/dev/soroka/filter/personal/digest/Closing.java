package dev.soroka.filter.personal.digest;

import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.filter.personal.hours.DigestTimes;
import dev.soroka.filter.personal.hours.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a window at this moment. Its time is worked out anew from what the subscriber
 * prefers now, so that whoever moves to another time zone gets it by the new one.
 */
sealed interface Closing {
  /** A window is looked at so often, because nobody tells us when its subscriber moves. */
  Duration LOOK = Duration.ofMinutes(5);

  /** Whoever is paused wants it soon after coming back. */
  Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /** It is told now. */
  record Tells(Subscriber subscriber) implements Closing {}

  /** It stays open and is looked at again. */
  record Waits(Instant lookAt, Instant dueAt) implements Closing {}

  /** There is nobody left to tell. */
  record Goes() implements Closing {}

  /** Judges a window of this subscriber, who may have been erased. */
  static Closing of(OpenDigest digest, Optional<Subscriber> owner, Instant now) {
    if (owner.isEmpty()) {
      return new Goes();
    }
    var subscriber = owner.get();
    var preferences = subscriber.preferences();
    if (subscriber.paused() || subscriber.closed() || isSilenced(preferences, now)) {
      return new Waits(now.plus(LOOK_AGAIN), digest.dueAt());
    }
    var due = due(digest, preferences, now);
    var soon = now.plus(LOOK);
    return due.isAfter(now)
        ? new Waits(due.isBefore(soon) ? due : soon, due)
        : new Tells(subscriber);
  }

  private static Instant due(OpenDigest digest, Preferences preferences, Instant now) {
    return QuietHours.end(preferences, now).orElseGet(() -> byDay(digest, preferences, now));
  }

  /** One that was opened in the future was opened by a wrong clock, and has waited long enough. */
  private static Instant byDay(OpenDigest digest, Preferences preferences, Instant now) {
    if (digest.openedAt().isAfter(now.plus(LOOK_AGAIN))) {
      return now;
    }
    return switch (digest.occasion()) {
      case QUIET_HOURS, HELD_UP -> now;
      case GATHERED, OVER_LIMIT -> digest.dueAt();
      case OVER_BUDGET, SCHEDULED -> DigestTimes.next(preferences, digest.openedAt());
    };
  }

  private static boolean isSilenced(Preferences preferences, Instant now) {
    return preferences.mutes().stream()
        .anyMatch(mute -> mute.kind() == Mute.Kind.EVERYTHING && mute.holdsAt(now));
  }
}
