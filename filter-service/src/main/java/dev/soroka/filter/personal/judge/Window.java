package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Occasion;
import java.time.Instant;

/**
 * What waits for one occasion and is told together; a subscriber has at most one open window for
 * each.
 *
 * @param openedAt when the first entry came
 * @param dueAt when it is told, as far as that was known when it opened
 */
public record Window(Key key, Instant openedAt, Instant dueAt) {
  /**
   * What a window is for.
   *
   * @param watch the watch that gathers; 0 for windows of the subscriber
   */
  public record Key(Occasion occasion, long watch) {}
}
