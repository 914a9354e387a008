package dev.soroka.filter.personal;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;

/**
 * Judges what is to become of an item for a subscriber who has not seen this revision of it.
 * Whether the chat is closed does not matter here: it may open again before the notification is
 * sent, and the sending service knows best.
 */
final class Judgement {
  private Judgement() {}

  static Reason of(StoredItem item, Subscriber subscriber) {
    // What is meant for one recipient alone, such as the state of an order, is always told.
    boolean addressed = item.audience().recipient() != null;
    return subscriber.paused() && !addressed ? Reason.PAUSED : Reason.NOW;
  }
}
