package dev.soroka.management.others;

import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Timeline;
import dev.soroka.testkit.Items;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A notification service that has sent one message and in which sender 1 is at work. */
@Component
class QuietNotifications implements NotificationApi {
  @Override
  public NotificationPage list(
      @Nullable Long subscriber, @Nullable String state, @Nullable String after, int limit) {
    var sent =
        new SentNotification(
            1,
            "filter",
            1,
            subscriber,
            Address.chat(501),
            "sent",
            "NEW",
            null,
            "Java developer",
            new Timeline(null, null, null, Items.TIME),
            Items.TIME,
            0,
            false,
            null);
    return new NotificationPage(List.of(sent), "further");
  }

  @Override
  public int stop(String origin) {
    return 0;
  }

  @Override
  public boolean replay(long id) {
    return id == 1;
  }

  @Override
  public int replayAll(String state, @Nullable Urgency urgency) {
    return urgency == Urgency.ALERT ? 2 : 3;
  }

  @Override
  public List<SenderStatus> senders() {
    return List.of(new SenderStatus(1, "bot 1", "sending", 30, 0, 0, null));
  }
}
