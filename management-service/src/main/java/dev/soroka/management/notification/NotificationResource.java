package dev.soroka.management.notification;

import dev.soroka.common.announce.Announcer;
import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Timeline;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.rest.Page;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What went out and what became of it; and one message to one recipient. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationResource {
  private static final int LONGEST = 500;
  private static final Set<String> REPLAYABLE = Set.of("uncertain", "exhausted");

  private final NotificationApi notifications;
  private final Messages messages;
  private final Announcer<Notification> announcer;
  private final Recipients recipients;
  private final Clock clock;

  NotificationResource(
      NotificationApi notifications,
      Messages messages,
      Announcer<Notification> announcer,
      Recipients recipients,
      Clock clock) {
    this.notifications = notifications;
    this.messages = messages;
    this.announcer = announcer;
    this.recipients = recipients;
    this.clock = clock;
  }

  @GetMapping
  Page<NotificationApi.SentNotification> list(
      @RequestParam(required = false) @Nullable Long subscriber,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LONGEST) {
      throw Problem.badRequest("limit must be from 1 to " + LONGEST);
    }
    var page = notifications.list(subscriber, state, after, limit);
    return new Page<>(page.notifications(), page.next());
  }

  /** Sends one once more that is exhausted or uncertain. */
  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void replay(@PathVariable long id) {
    if (!notifications.replay(id)) {
      throw Problem.badRequest("Notification " + id + " is neither uncertain nor exhausted");
    }
  }

  /** Sends the oldest of those in a state once more, at most 1,000. */
  @PostMapping("/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Replayed replayAll(
      @RequestParam String state,
      @RequestParam(name = "class", required = false) @Nullable String urgency) {
    if (!REPLAYABLE.contains(state)) {
      throw Problem.badRequest("state is uncertain or exhausted, not " + state);
    }
    return new Replayed(notifications.replayAll(state, urgency(urgency)));
  }

  private static @Nullable Urgency urgency(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Stream.of(Urgency.values())
        .filter(urgency -> urgency.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> Problem.badRequest("class is alert, ordinary, digest or campaign, not " + name));
  }

  /** Sends one message; it is kept before it is answered, so that no crash can lose it. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted send(@RequestBody MessageDraft draft) {
    var now = clock.instant();
    var content =
        new Notification.Content.Written(
            RichText.plain(draft.checkedText()), draft.keyboard(), draft.shown());
    var message =
        messages.add(
            new Notification(
                Messages.ORIGIN,
                0,
                recipients.find(draft.recipient()),
                draft.urgency(),
                draft.key(),
                "REQUESTED",
                content,
                new Timeline(null, null, null, now),
                draft.manner()),
            now);
    announcer.announce(List.of(message));
    return new Accepted(message.id());
  }

  /** So many are sent once more. */
  record Replayed(int replayed) {}

  /** The message was kept under this number. */
  record Accepted(long id) {}
}
