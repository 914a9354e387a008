package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an item for a subscriber, and what that changes.
 *
 * @param details what the reason does not say: until when, which mute, what other watches came to
 * @param message the message about it as it stands from now on, when there is one to send or edit
 * @param cooldowns those that began or were hit
 * @param waiting what goes into a window
 */
public record Ruling(
    Arrival arrival,
    Reason reason,
    Map<String, String> details,
    Optional<Told> message,
    Urgency urgency,
    List<Cooldown> cooldowns,
    Optional<Waiting> waiting,
    Instant decidedAt) {
  public Ruling {
    details = Map.copyOf(details);
    cooldowns = List.copyOf(cooldowns);
  }

  /** Whether the item names its recipient: of such nothing is remembered but the decision. */
  public boolean isAddressed() {
    return arrival.isAddressed();
  }

  /** Whether an earlier revision of the item may still wait, which is now pointless. */
  public boolean supersedes() {
    return arrival.item().revision() > 1
        && (reason == Reason.NOW || reason == Reason.EDITED || waiting.isPresent());
  }

  /** Whether it takes a place of the limit and of the day's budget. */
  boolean countsAsTold() {
    return reason == Reason.NOW && !isAddressed();
  }
}
