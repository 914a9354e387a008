package dev.soroka.management.others;

import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.contract.Notification.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sending service that notes what it is to stop. */
public record FakeSending(List<String> stopped, List<SenderStatus> accounts)
    implements NotificationApi {
  @Override
  public NotificationPage list(
      @Nullable Long subscriber, @Nullable String state, @Nullable String after, int limit) {
    return new NotificationPage(List.of(), null);
  }

  @Override
  public boolean replay(long id) {
    return false;
  }

  @Override
  public int replayAll(String state, @Nullable Urgency urgency) {
    return 0;
  }

  @Override
  public List<SenderStatus> senders() {
    return List.copyOf(accounts);
  }

  @Override
  public int stop(String origin) {
    stopped.add(origin);
    return 0;
  }
}
