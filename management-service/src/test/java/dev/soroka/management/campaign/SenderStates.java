package dev.soroka.management.campaign;

import dev.soroka.common.api.NotificationApi.SenderStatus;
import java.time.Instant;

/** How accounts fare in tests. */
final class SenderStates {
  private SenderStates() {}

  static SenderStatus sending(long sender, double perSecond) {
    return new SenderStatus(sender, "bot", "sending", perSecond, 0, 0, null);
  }

  static SenderStatus silent(long sender, Instant until) {
    return new SenderStatus(sender, "bot", "silent", 15, 0, 0, until);
  }
}
