package dev.soroka.notification.sending;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.outbox.TestOutbox;
import dev.soroka.testkit.PrivatePostgres;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database crashes while much is being sent, and comes back. */
class DatabaseAwayIT {
  private static final int ROWS = 2_000;

  private final PrivatePostgres server = PrivatePostgres.installed();
  private final TestOutbox outbox = new TestOutbox(server, Clock.systemUTC());
  private final FakeChannel channel = new FakeChannel();
  private final Instance instance = new Instance(outbox, channel);

  @AfterEach
  void close() {
    instance.close();
    outbox.close();
    server.close();
  }

  @Test
  void losesNothingAndSendsNothingTwice() {
    for (int i = 1; i <= ROWS; i++) {
      outbox.intake((_, _) -> {}).take(request(i).chat(i).text("text " + i).build());
    }
    channel.answers(
        call -> {
          LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
          return channel.takes(call);
        });
    instance.start();
    await().until(() -> channel.calls().size() > ROWS / 4);

    server.kill();
    await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    server.start();

    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> outbox.database().count("notification where state = 'sent'") == ROWS);
    assertThat(channel.texts()).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(outbox.finished()).extracting(Finished::state).containsOnly(State.SENT);
  }
}
