package dev.soroka.common.api;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Timeline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the sending service answers at once. */
public interface NotificationApi {
  /** Notifications, newest first; with a subscriber only theirs, with a state only those in it. */
  @GetExchange("/internal/notifications")
  NotificationPage list(
      @RequestParam(required = false) @Nullable Long subscriber,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam int limit);

  /** Sends one that is exhausted or uncertain once more; false when it is neither or unknown. */
  @PostExchange("/internal/notifications/{id}/replay")
  boolean replay(@PathVariable long id);

  /**
   * Sends the oldest of those in a state once more, at most 1,000, and returns how many.
   *
   * @param state {@code uncertain} or {@code exhausted}
   * @param urgency only of this class; null for all
   */
  @PostExchange("/internal/notifications/replay")
  int replayAll(
      @RequestParam String state,
      @RequestParam(required = false) Notification.@Nullable Urgency urgency);

  /** How the sending accounts fare. */
  @GetExchange("/internal/senders/status")
  List<SenderStatus> senders();

  /**
   * Ends a campaign: what is due of it is cancelled, and so is what still comes in of it. Returns
   * how many notifications were due; what is being sent comes to its end.
   *
   * @param origin the {@link Notification#origin origin} of the campaign's notifications
   */
  @PostExchange("/internal/notifications/stop")
  int stop(@RequestParam String origin);

  /** A page and the opaque cursor of the next one, null on the last. */
  record NotificationPage(List<SentNotification> notifications, @Nullable String next) {
    public NotificationPage {
      notifications = List.copyOf(notifications);
    }
  }

  /**
   * A notification as the outbox has it.
   *
   * @param state {@code due}, {@code sending} or a final state in lower case
   * @param reason why it was decided to be sent
   * @param title the first line of what it says
   * @param timeline when it passed the earlier stages
   * @param sentAt when the channel took it
   * @param tries how many calls failed through the channel's fault
   * @param error what the channel said last
   */
  record SentNotification(
      long id,
      String origin,
      long request,
      @Nullable Long subscriber,
      Address address,
      String state,
      String reason,
      @Nullable String key,
      String title,
      Timeline timeline,
      @Nullable Instant sentAt,
      int tries,
      boolean repeated,
      @Nullable String error) {}

  /**
   * A sending account at work.
   *
   * @param state {@code sending}, {@code silent} after a bot-wide 429, {@code refused} when its
   *     token is not accepted, {@code unheld} when no instance has its lease
   * @param perSecond the pace now
   * @param waiting rows that are due
   * @param silentUntil when a bot-wide silence ends
   */
  record SenderStatus(
      long sender,
      String name,
      String state,
      double perSecond,
      long waiting,
      int inFlight,
      @Nullable Instant silentUntil) {}
}
