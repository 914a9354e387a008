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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each rule of sending, on a real outbox over a channel that does as told. */
class SendingIT {
  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final FakeChannel channel = new FakeChannel();
  private final Instance instance = new Instance(outbox, channel).start();
  private final TestOutbox.Intake intake = instance.intake();

  @AfterEach
  void close() {
    instance.close();
    outbox.close();
  }

  @Test
  void triesThreeTimesAndKeepsTheError() {
    channel.answers(failing(new Outcome.ServerFault("Bad Gateway")));

    intake.take(request(1).build());

    awaitFinished(1);
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

    assertThat(channel.calls()).hasSize(1);
    assertThat(outbox.row(1)).containsEntry("state", "due").containsEntry("tries", 0);
    channel.isFine();

    awaitFinished(1);
    assertThat(states()).containsExactly(State.SENT);
  }

  @Test
  void repeatsMarkedWhatMayNotHaveArrived() {
    channel.answers(once(new Outcome.Unknown("timeout")));

    intake.take(request(1).text("hello").build());

    awaitFinished(1);
    assertThat(outbox.finished())
        .extracting(Finished::state, Finished::repeated)
        .containsExactly(tuple(State.SENT, true));
    assertThat(channel.texts()).hasSize(2).first().isEqualTo("hello");
    assertThat(channel.texts().getLast()).startsWith("possibly repeated").endsWith("\n\nhello");
    assertThat(instance.counted("uncertain")).isEqualTo(1);
  }

  @Test
  void repeatsNoDigest() {
    channel.answers(once(new Outcome.Unknown("timeout")));

    intake.take(request(1).urgency(Urgency.DIGEST).build());

    awaitFinished(1);
    assertThat(states()).containsExactly(State.UNCERTAIN);
    assertThat(channel.calls()).hasSize(1);
  }

  @Test
  void keepsARefusalWithItsError() {
    channel.answers(failing(new Outcome.Refused("Bad Request: chat not found")));

    intake.take(request(1).build());

    awaitFinished(1);
    assertThat(outbox.finished())
        .extracting(Finished::state, Finished::error)
        .containsExactly(tuple(State.REFUSED, "Bad Request: chat not found"));
    assertThat(channel.calls()).hasSize(1);
  }

  @Test
  void closesAChatThatRefusesUsWithAllThatWaits() {
    var held = hold(new Outcome.Closed("Forbidden: bot was blocked by the user"));
    intake.take(request(1).build());
    await().until(() -> channel.calls().size() == 1);
    intake.take(request(2).build(), request(3).chat(501).build());
    held.countDown();

    awaitFinished(3);
    intake.take(request(4).build());

    awaitFinished(4);
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
            call instanceof Call.Send(var to, _, _) && to.equals(Address.chat(-5))
                ? new Outcome.Moved("-1005")
                : channel.takes(call));

    intake.take(request(1).chat(-5).build(), request(2).chat(-5).build());

    awaitFinished(2);
    assertThat(outbox.finished())
        .extracting(Finished::address, Finished::movedTo, Finished::state)
        .containsOnly(tuple(Address.chat(-5), Address.chat(-1005), State.SENT));
    assertThat(channel.calls()).hasSize(3);
  }

  @Test
  void staysAwayFromAChatThatToldUsToWaitAndGoesOnWithTheOthers() {
    channel.answers(
        call ->
            call instanceof Call.Send(var to, _, _) && to.equals(Address.chat(500))
                ? new Outcome.RetryAfter(Duration.ofSeconds(3))
                : channel.takes(call));

    intake.take(request(1).build(), request(2).build());
    await().until(() -> channel.calls().size() == 1);
    IntStream.range(10, 30).forEach(i -> intake.take(request(i).chat(i).build()));

    awaitFinished(20);
    assertThat(channel.calls()).hasSize(21);
    channel.isFine();
    awaitFinished(22);
    assertThat(outbox.row(1)).containsEntry("state", "sent").containsEntry("tries", 0);
    assertThat(instance.counted("too_many", "scope", "Chat")).isEqualTo(1);
  }

  @Test
  void isSilentAltogetherWhenSeveralChatsComplain() {
    channel.answers(failing(new Outcome.RetryAfter(Duration.ofSeconds(2))));

    for (int i = 1; i <= 3; i++) {
      intake.take(request(i).chat(i).build());
    }
    await().until(() -> instance.counted("too_many", "scope", "Account") == 1);
    channel.isFine();
    int before = channel.calls().size();
    intake.take(request(9).chat(9).build());

    awaitFinished(4);
    assertThat(before).isEqualTo(3);
    assertThat(states()).containsOnly(State.SENT);
  }

  @Test
  void leavesRowsDueWhileTheAccountIsRefused() {
    channel.answers(_ -> new Outcome.Unauthorized("Unauthorized"));

    intake.take(request(1).build(), request(2).chat(501).build());

    await().untilAsserted(() -> assertThat(leaseState()).isEqualTo("refused"));
    assertThat(outbox.database().count("notification where state = 'due'")).isEqualTo(2);
    assertThat(channel.calls()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void editsTheMessageThatTheKeyNames() {
    intake.take(request(1).key("item:1").text("first").build());
    awaitFinished(1);

    intake.take(request(2).key("item:1").text("second").build());

    awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "1001: second");
  }

  @Test
  void holdsALaterOneBackWhileTheFirstIsBeingSentAndThenEdits() {
    var held = hold(new Outcome.Sent(42));
    intake.take(request(1).key("item:1").text("first").build());
    await().until(() -> channel.calls().size() == 1);

    intake.take(request(2).key("item:1").text("second").build());
    held.countDown();

    awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "42: second");
    assertThat(states()).containsExactly(State.SENT, State.SENT);
  }

  @Test
  void writesAnewWhenTheMessageCannotBeEdited() {
    intake.take(request(1).key("item:1").text("first").build());
    awaitFinished(1);
    channel.answers(
        call ->
            call instanceof Call.Edit
                ? new Outcome.Gone("message to edit not found")
                : channel.takes(call));

    intake.take(request(2).key("item:1").text("second").build());
    awaitFinished(2);
    channel.isFine();
    intake.take(request(3).key("item:1").text("third").build());

    awaitFinished(3);
    assertThat(channel.texts()).containsExactly("first", "1001: second", "second", "1002: third");
    assertThat(states()).containsOnly(State.SENT);
  }

  @Test
  void writesAnewWhenTheFirstIsUncertain() {
    channel.answers(once(new Outcome.Unknown("timeout")));
    intake.take(request(1).key("item:1").urgency(Urgency.DIGEST).text("first").build());
    awaitFinished(1);

    intake.take(request(2).key("item:1").text("second").build());

    awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "second");
  }

  @Test
  void triesAnEditAgainWithoutAMark() {
    intake.take(request(1).key("item:1").text("first").build());
    awaitFinished(1);
    channel.answers(once(new Outcome.Unknown("timeout")));

    intake.take(request(2).key("item:1").text("second").build());

    awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "1001: second", "1001: second");
    assertThat(outbox.finished()).extracting(Finished::repeated).containsOnly(false);
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

    awaitFinished(1);
    assertThat(channel.texts())
        .extracting(text -> text.charAt(0))
        .containsExactly('a', 'b', 'b', 'c');
    assertThat(states()).containsExactly(State.SENT);
  }

  @Test
  void refusesWhatCannotBePutIntoWords() {
    var held = hold(new Outcome.Sent(1));
    intake.take(request(1).build(), request(2).build());
    await().until(() -> channel.calls().size() == 1);
    outbox.execute("update notification set content = '{\"type\": \"Song\"}' where request = 2");
    held.countDown();

    awaitFinished(2);
    assertThat(outbox.finished())
        .extracting(Finished::state)
        .containsExactly(State.SENT, State.REFUSED);
    assertThat(outbox.finished().getLast().error()).startsWith("it cannot be put into words");
  }

  @Test
  void keepsThePaceOfTheAccountAndLiftsItAtOnce() {
    instance.set("sender.bot-rate", "5");
    await().until(() -> instance.holds(1) && instance.gauged("pace") > 0);
    for (int i = 1; i <= 30; i++) {
      intake.take(request(i).chat(i).build());
    }
    await().until(() -> channel.calls().size() >= 5);
    assertThat(channel.calls()).hasSize(5);

    instance.set("sender.bot-rate", "unlimited");

    awaitFinished(30);
  }

  @Test
  void announcesEachEndOnce() {
    for (int i = 1; i <= 250; i++) {
      intake.take(request(i).chat(i).build());
    }

    awaitFinished(250);
    assertThat(outbox.finished()).extracting(Finished::id).doesNotHaveDuplicates();
    await().until(() -> outbox.database().count("notification where announced_at is null") == 0);
  }

  private void awaitFinished(int rows) {
    await().untilAsserted(() -> assertThat(outbox.finished()).hasSize(rows));
  }

  private List<State> states() {
    return outbox.finished().stream().map(Finished::state).toList();
  }

  private String leaseState() {
    return outbox.client().sql("select state from lease").query(String.class).single();
  }

  /** Fails every call but probes. */
  private Function<Call, Outcome> failing(Outcome outcome) {
    return call -> call instanceof Call.Probe ? channel.takes(call) : outcome;
  }

  /** Fails one call and then takes all. */
  private Function<Call, Outcome> once(Outcome outcome) {
    return call -> {
      if (call instanceof Call.Probe) {
        return channel.takes(call);
      }
      channel.isFine();
      return outcome;
    };
  }

  /** Holds the first call until the latch is counted down, answers it so, and takes all others. */
  private CountDownLatch hold(Outcome outcome) {
    var latch = new CountDownLatch(1);
    channel.answers(
        call -> {
          channel.isFine();
          try {
            latch.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return outcome;
        });
    return latch;
  }
}
