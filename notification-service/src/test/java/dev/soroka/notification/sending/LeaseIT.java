package dev.soroka.notification.sending;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.TestOutbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One account and several instances: what one of them leaves behind, and who may call. */
class LeaseIT {
  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final FakeChannel channel = new FakeChannel();
  private final List<Instance> instances = new ArrayList<>();

  @AfterEach
  void close() {
    instances.forEach(Instance::close);
    outbox.close();
  }

  @Test
  void settlesWhatACrashLeftBeingSentOnceNoCallCanRunAnyMore() {
    outbox
        .intake((_, _) -> {})
        .take(
            request(1).chat(1).text("ordinary").build(),
            request(2).chat(2).urgency(Urgency.DIGEST).build(),
            request(3).chat(3).key("screen").text("edit").build());
    outbox.store().known().name(1, Address.chat(3), "screen", 77);
    crashedWhileSending("41 seconds");

    start();

    await().until(() -> outbox.finished().size() == 3);
    assertThat(outbox.finished())
        .extracting(Finished::request, Finished::state, Finished::repeated)
        .containsExactlyInAnyOrder(
            tuple(1L, State.SENT, true),
            tuple(2L, State.UNCERTAIN, false),
            tuple(3L, State.SENT, false));
    assertThat(channel.texts())
        .hasSize(2)
        .anyMatch(text -> text.startsWith("possibly repeated") && text.endsWith("ordinary"))
        .contains("77: edit");
  }

  @Test
  void leavesAloneWhatMayStillBeBeingSentAndItsChatWaits() {
    var intake = outbox.intake((_, _) -> {});
    intake.take(request(1).chat(1).build());
    crashedWhileSending("1 second");
    intake.take(request(2).chat(1).build(), request(3).chat(3).build());

    start();

    await().until(() -> outbox.finished().size() == 1);
    await().pollDelay(Duration.ofSeconds(2)).until(() -> outbox.finished().size() == 1);
    assertThat(outbox.state(1)).isEqualTo("sending");
    assertThat(outbox.state(2)).isEqualTo("due");
    assertThat(outbox.state(3)).isEqualTo("sent");
  }

  @Test
  void startsAtHalfPaceAfterAnother() {
    crashedWhileSending("1 hour");
    var successor = start();
    successor.set("sender.bot-rate", "30");

    await().untilAsserted(() -> assertThat(successor.gauged("pace")).isBetween(14.0, 20.0));
  }

  @Test
  void sendsNothingTwiceWhenTwoInstancesBelieveTheyHoldTheLease() {
    var stopped = new StoppedTicker();
    var former = start(stopped);
    await().until(() -> former.holds(1));
    stopped.stop();
    outbox.execute("update lease set until = now() - interval '1 second'");
    var successor = start();
    await().until(() -> successor.holds(1));
    assertThat(former.holds(1)).isTrue();

    for (int i = 1; i <= 200; i++) {
      (i % 2 == 0 ? former : successor).intake().take(request(i).chat(i).build());
    }

    await().until(() -> outbox.finished().size() == 200);
    assertThat(channel.texts()).hasSize(200).doesNotHaveDuplicates();
    assertThat(outbox.finished()).extracting(Finished::repeated).containsOnly(false);
    assertThat(
            outbox.client().sql("select distinct epoch from notification").query(Long.class).list())
        .containsExactly(2L);
  }

  @Test
  void recordsTheEndOfACallThatOutlastsItsLease() {
    var held = channel.holdsOnce(new Outcome.Sent(42));
    var former = start();
    former.intake().take(request(1).text("slow").build());
    await().until(() -> channel.calls().size() == 1);
    outbox.execute(
        "update lease set until = now() + interval '1 hour', epoch = 9, holder = gen_random_uuid()");
    await().until(() -> !former.holds(1));

    held.countDown();

    await().until(() -> outbox.finished().size() == 1);
    assertThat(outbox.finished()).extracting(Finished::state).containsExactly(State.SENT);
    assertThat(channel.calls()).hasSize(1);
  }

  @Test
  void takesRowsThatAnotherInstanceTookIn() {
    start();

    outbox.intake((_, _) -> {}).take(request(1).build());

    await().until(() -> outbox.finished().size() == 1);
  }

  @Test
  void letsRunningCallsEndAndGivesTheLeaseBackWhenItStops() throws Exception {
    var held = channel.holdsOnce(new Outcome.Sent(42));
    var former = start();
    former.intake().take(request(1).build(), request(2).build());
    await().until(() -> channel.calls().size() == 1);

    var stopping = Thread.ofVirtual().start(former::close);
    await().until(() -> !former.holds(1));
    held.countDown();
    stopping.join();

    assertThat(outbox.state(1)).isEqualTo("sent");
    assertThat(outbox.state(2)).isEqualTo("due");
    assertThat(outbox.database().count("lease where until <= now()")).isEqualTo(1);
    start();
    await().until(() -> outbox.state(2).equals("sent"));
  }

  @Test
  void keepsSilentAfterARestartWhereItWasTold() {
    channel.fails(new Outcome.RetryAfter(Duration.ofSeconds(60)));
    var former = start();
    former.intake().take(request(1).build());
    await().until(() -> outbox.database().count("silence") == 1);
    former.close();
    channel.isFine();

    start().intake().take(request(2).chat(2).build());

    await().until(() -> outbox.finished().size() == 1);
    assertThat(channel.calls()).hasSize(2);
    assertThat(outbox.state(1)).isEqualTo("due");
  }

  @Test
  void endsWithItsAccount() {
    var instance = start();
    await().until(() -> instance.holds(1));

    outbox.senders().remove(1);

    await().until(() -> !instance.holds(1));
    await().until(() -> outbox.database().count("lease where until <= now()") == 1);
  }

  private Instance start() {
    return start(Ticker.systemTicker());
  }

  private Instance start(Ticker ticker) {
    var instance = new Instance(outbox, channel, ticker);
    instances.add(instance);
    return instance.start();
  }

  /** All that is due was being sent by an instance that died so long ago. */
  private void crashedWhileSending(String ago) {
    outbox.execute(
        "insert into lease (sender, holder, epoch, until)"
            + " values (1, gen_random_uuid(), 1, now() - interval '1 second')");
    outbox.execute(
        """
        update notification n set state = 'sending', epoch = 1,
          started_at = now() - interval '%s',
          edits = (select message from known_message k where k.target = n.target and k.key = n.key)
        """
            .formatted(ago));
  }

  /** The clock of a process that was suspended: it stands still and then believes all is well. */
  private static final class StoppedTicker implements Ticker {
    private volatile long stoppedAt;

    void stop() {
      stoppedAt = System.nanoTime();
    }

    @Override
    public long read() {
      return stoppedAt == 0 ? System.nanoTime() : stoppedAt;
    }
  }
}
