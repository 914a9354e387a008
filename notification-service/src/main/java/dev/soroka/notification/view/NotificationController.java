package dev.soroka.notification.view;

import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.ops.Problem;
import dev.soroka.notification.outbox.Replay;
import dev.soroka.notification.outbox.Stops;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the other services. */
@RestController
class NotificationController implements NotificationApi {
  private static final int MOST = 1_000;

  private final History history;
  private final SenderStates senders;
  private final Stops stops;
  private final Replay replay;

  NotificationController(History history, SenderStates senders, Stops stops, Replay replay) {
    this.history = history;
    this.senders = senders;
    this.stops = stops;
    this.replay = replay;
  }

  @Override
  public NotificationPage list(
      @Nullable Long subscriber, @Nullable String state, @Nullable String after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.badRequest("limit must be 1 to " + MOST);
    }
    return history.page(subscriber, state, before(after), limit);
  }

  @Override
  public List<SenderStatus> senders() {
    return senders.all();
  }

  @Override
  public boolean replay(long id) {
    return replay.one(id);
  }

  @Override
  public int replayAll(String state, @Nullable Urgency urgency) {
    return replay.all(state, urgency);
  }

  @Override
  public int stop(String origin) {
    return stops.stop(origin);
  }

  private static long before(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor, Character.MAX_RADIX);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("after must be the cursor of an earlier page, not " + cursor);
    }
  }
}
