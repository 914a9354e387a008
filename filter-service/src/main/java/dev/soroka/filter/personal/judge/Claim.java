package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.WatchMatch;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One watch's wish to tell the subscriber of an item. */
record Claim(Situation situation, WatchMatch watch, Delivery delivery) {
  Arrival arrival() {
    return situation.arrival();
  }

  Standing standing() {
    return situation.standing();
  }

  Instant now() {
    return situation.now();
  }

  boolean isCrossing() {
    return delivery.rearm() != null;
  }

  /** Whether it rests on unknown numbers and is to wait until they are known. */
  boolean isHeld() {
    return watch.incomplete() && delivery.holdIncomplete();
  }

  /** Whether it is told at once when nothing speaks against it. */
  boolean isInstant() {
    return !delivery.digest() && !isHeld();
  }

  boolean isAlert() {
    return arrival().stream() || delivery.priority().compareTo(Priority.HIGH) <= 0;
  }

  Cooldown.Key cooldown() {
    return new Cooldown.Key(watch.watch(), arrival().subject());
  }

  /** It waits in the subscriber's window for this occasion. */
  Outcome waits(Occasion occasion, Instant dueAt, Map<String, String> details) {
    return waits(new Window.Key(occasion, 0), dueAt, details);
  }

  Outcome waits(Window.Key key, Instant dueAt, Map<String, String> details) {
    var window = situation.window(key, dueAt);
    var all = new HashMap<>(details);
    all.put("until", window.dueAt().toString());
    return new Outcome.Waits(window, all);
  }
}
