package dev.soroka.filter.personal;

import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Timeline;
import dev.soroka.common.contract.WatchMatch;
import java.time.Instant;
import java.util.List;

/**
 * A decision to tell a subscriber of an item at once.
 *
 * @param id the row's id
 * @param subscriber who is told
 * @param item what of
 * @param watches the watches that want it
 */
record Decision(
    long id,
    long subscriber,
    StoredItem item,
    List<WatchMatch> watches,
    Instant matchedAt,
    Instant decidedAt) {
  private static final String ORIGIN = "filter";

  /** The task to send it; a later revision has the same key, so that it edits this message. */
  Notification notification(Subscriber to) {
    return new Notification(
        ORIGIN,
        id,
        new Recipient(to.id(), to.address(), to.sender(), to.language()),
        Urgency.ORDINARY,
        "item:" + item.id(),
        Reason.NOW.name(),
        new AboutItem(item, watches),
        new Timeline(item.item().time(), item.seenAt(), matchedAt, decidedAt));
  }
}
