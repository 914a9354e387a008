package dev.soroka.filter.personal;

import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Timeline;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.filter.personal.judge.Reason;
import dev.soroka.filter.personal.judge.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision that sends or edits a message.
 *
 * @param id the row's id
 * @param subscriber who is told
 * @param item what of
 * @param watches the watches that want it
 * @param notice what the message says
 */
record Decision(
    long id,
    long subscriber,
    StoredItem item,
    List<WatchMatch> watches,
    Instant matchedAt,
    Instant decidedAt,
    Reason reason,
    Notice notice) {
  private static final String ORIGIN = "filter";

  /** The decision of a ruling that sends or edits something. */
  static Optional<Decision> of(Ruling ruling, long id) {
    var arrival = ruling.arrival();
    return ruling
        .message()
        .map(
            message ->
                new Decision(
                    id,
                    arrival.match().subscriber(),
                    arrival.item(),
                    arrival.match().watches(),
                    arrival.matchedAt(),
                    ruling.decidedAt(),
                    ruling.reason(),
                    Notice.of(ruling, message)));
  }

  /** The task to send it; what comes later under its key edits this message. */
  Notification notification(Subscriber to, Content content) {
    return new Notification(
        ORIGIN,
        id,
        new Recipient(to.id(), to.address(), to.sender(), to.language()),
        notice.urgency(),
        notice.key(),
        reason.name(),
        content,
        new Timeline(item.item().time(), item.seenAt(), matchedAt, decidedAt));
  }

  /** Why the message tells of it. */
  List<WatchMatch> why() {
    return notice.watches().isEmpty() ? watches : notice.watches();
  }
}
