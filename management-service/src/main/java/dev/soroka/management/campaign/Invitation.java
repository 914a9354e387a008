package dev.soroka.management.campaign;

import dev.soroka.common.contract.Notification;

/** What one recipient of a campaign gets, as it is asked for. */
record Invitation(Notification notification) {
  long id() {
    return notification.id();
  }
}
