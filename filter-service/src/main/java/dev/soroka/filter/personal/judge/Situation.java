package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Subscriber;
import java.time.Instant;

/**
 * All that bears on one decision.
 *
 * @param now the moment of the decision
 */
record Situation(
    Subscriber subscriber, Arrival arrival, Standing standing, Limit limit, Instant now) {
  Preferences preferences() {
    return subscriber.preferences();
  }

  /** The window that is open for this, or a new one that is due then. */
  Window window(Window.Key key, Instant dueAt) {
    var open = standing.windows().get(key);
    return open == null ? new Window(key, now, dueAt) : open;
  }
}
