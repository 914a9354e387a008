package dev.soroka.notification.sending;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.TestOutbox;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How each call ends, on a real outbox over a channel that does as told. */
class SendingIT {
  private final SendingStage stage = new SendingStage();
  private final TestOutbox outbox = stage.outbox();
  private final FakeChannel channel = stage.channel();
  private final Instance instance = stage.instance();
  private final TestOutbox.Intake intake = instance.intake();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void triesThreeTimesAndKeepsTheError() {
    channel.fails(new Outcome.ServerFault("Bad Gateway"));

    intake.take(request(1).build());

    stage.awaitFinished(1);
    assertThat(outbox.finished())
        .extracting(Finished::state, Finished::error)
        .containsExactly(tuple(State.EXHAUSTED, "Bad Gateway"));
    assertThat(channel.calls()).hasSize(3);
    assertThat(outbox.row(1)).containsEntry("tries", 2);
  }

  @Test
  void waitsOutAnOutageWithoutCountingTries() {
    channel.answers(_ -> new Outcome.Unwritten("connection refused"));
    intake.take(request(1).build());
    await().until(() -> channel.probes() >= 2);

    // One call at most: a probe may have noticed the outage before it.
    assertThat(channel.calls()).hasSizeLessThanOrEqualTo(1);
    assertThat(outbox.row(1)).containsEntry("state", "due").containsEntry("tries", 0);
    channel.isFine();

    stage.awaitFinished(1);
    assertThat(stage.states()).containsExactly(State.SENT);
  }

  @Test
  void repeatsMarkedWhatMayNotHaveArrived() {
    channel.failsOnce(new Outcome.Unknown("timeout"));

    intake.take(request(1).text("hello").build());

    stage.awaitFinished(1);
    assertThat(outbox.finished())
        .extracting(Finished::state, Finished::repeated)
        .containsExactly(tuple(State.SENT, true));
    assertThat(channel.texts()).hasSize(2).first().isEqualTo("hello");
    assertThat(channel.texts().getLast()).startsWith("possibly repeated").endsWith("\n\nhello");
    assertThat(instance.counted("uncertain")).isEqualTo(1);
  }

  @Test
  void repeatsNoDigest() {
    channel.failsOnce(new Outcome.Unknown("timeout"));

    intake.take(request(1).urgency(Urgency.DIGEST).build());

    stage.awaitFinished(1);
    assertThat(stage.states()).containsExactly(State.UNCERTAIN);
    assertThat(channel.calls()).hasSize(1);
  }

  @Test
  void repeatsAsTheSettingOfItsClassSays() {
    instance.set("sender.repeat-uncertain.digest", "true");
    instance.set("sender.repeat-uncertain.ordinary", "false");
    channel.failsOnce(new Outcome.Unknown("timeout"));
    intake.take(request(1).urgency(Urgency.DIGEST).build());
    stage.awaitFinished(1);
    channel.failsOnce(new Outcome.Unknown("timeout"));
    intake.take(request(2).build());

    stage.awaitFinished(2);
    assertThat(stage.states()).containsExactly(State.SENT, State.UNCERTAIN);
    assertThat(channel.calls()).hasSize(3);
  }

  @Test
  void keepsARefusalWithItsError() {
    channel.fails(new Outcome.Refused("Bad Request: chat not found"));

    intake.take(request(1).build());

    stage.awaitFinished(1);
    assertThat(outbox.finished())
        .extracting(Finished::state, Finished::error)
        .containsExactly(tuple(State.REFUSED, "Bad Request: chat not found"));
    assertThat(channel.calls()).hasSize(1);
  }

  @Test
  void closesAChatThatRefusesUsWithAllThatWaits() {
    var held = channel.holdsOnce(new Outcome.Closed("Forbidden: bot was blocked by the user"));
    intake.take(request(1).build());
    await().until(() -> channel.calls().size() == 1);
    intake.take(request(2).build(), request(3).chat(501).build());
    held.countDown();

    stage.awaitFinished(3);
    intake.take(request(4).build());

    stage.awaitFinished(4);
    assertThat(outbox.finished())
        .extracting(Finished::request, Finished::state)
        .containsExactlyInAnyOrder(
            tuple(1L, State.CLOSED),
            tuple(2L, State.CLOSED),
            tuple(3L, State.SENT),
            tuple(4L, State.CLOSED));
    assertThat(channel.calls()).hasSize(2);
  }

  @Test
  void followsAChatThatHasMoved() {
    channel.answers(
        call ->
            call instanceof Call.Send(var to, _, _, _) && to.equals(Address.chat(-5))
                ? new Outcome.Moved("-1005")
                : channel.takes(call));

    intake.take(request(1).chat(-5).build(), request(2).chat(-5).build());

    stage.awaitFinished(2);
    assertThat(outbox.finished())
        .extracting(Finished::address, Finished::movedTo, Finished::state)
        .containsOnly(tuple(Address.chat(-5), Address.chat(-1005), State.SENT));
    assertThat(channel.calls()).hasSize(3);
  }

  @Test
  void sendsALongTextInPartsAndRepeatsNoneThatArrived() {
    Deque<Outcome> outcomes =
        new ArrayDeque<>(
            List.of(
                new Outcome.Sent(1),
                new Outcome.ServerFault("502"),
                new Outcome.Sent(2),
                new Outcome.Sent(3)));
    channel.answers(
        call -> call instanceof Call.Probe ? channel.takes(call) : outcomes.removeFirst());

    intake.take(
        request(1)
            .text("a".repeat(3_900) + " " + "b".repeat(3_900) + " " + "c".repeat(900))
            .build());

    stage.awaitFinished(1);
    assertThat(channel.texts())
        .extracting(text -> text.charAt(0))
        .containsExactly('a', 'b', 'b', 'c');
    assertThat(stage.states()).containsExactly(State.SENT);
  }

  @Test
  void refusesWhatCannotBePutIntoWords() {
    var held = channel.holdsOnce(new Outcome.Sent(1));
    intake.take(request(1).build(), request(2).build());
    await().until(() -> channel.calls().size() == 1);
    outbox.execute("update notification set content = '{\"type\": \"Song\"}' where request = 2");
    held.countDown();

    stage.awaitFinished(2);
    assertThat(outbox.finished())
        .extracting(Finished::state)
        .containsExactly(State.SENT, State.REFUSED);
    assertThat(outbox.finished().getLast().error()).startsWith("it cannot be put into words");
  }

  @Test
  void announcesEachEndOnce() {
    for (int i = 1; i <= 250; i++) {
      intake.take(request(i).chat(i).build());
    }

    stage.awaitFinished(250);
    assertThat(outbox.finished()).extracting(Finished::id).doesNotHaveDuplicates();
    await().until(() -> outbox.database().count("notification where announced_at is null") == 0);
  }
}
