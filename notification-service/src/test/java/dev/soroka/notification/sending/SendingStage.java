package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.outbox.TestOutbox;
import java.time.Clock;
import java.util.List;

/** One instance that sends from a real outbox over a channel that does as told. */
final class SendingStage implements AutoCloseable {
  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final FakeChannel channel = new FakeChannel();
  private final Instance instance = new Instance(outbox, channel).start();

  TestOutbox outbox() {
    return outbox;
  }

  FakeChannel channel() {
    return channel;
  }

  Instance instance() {
    return instance;
  }

  void awaitFinished(int rows) {
    await().untilAsserted(() -> assertThat(outbox.finished()).hasSize(rows));
  }

  List<State> states() {
    return outbox.finished().stream().map(Finished::state).toList();
  }

  /** How the account fares, as everybody may read it. */
  String leaseState() {
    return outbox.client().sql("select state from lease").query(String.class).single();
  }

  @Override
  public void close() {
    instance.close();
    outbox.close();
  }
}
