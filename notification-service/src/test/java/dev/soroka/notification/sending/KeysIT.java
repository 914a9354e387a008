package dev.soroka.notification.sending;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.TestOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes later under a key, on a real outbox. */
class KeysIT {
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
  void editsTheMessageThatTheKeyNames() {
    intake.take(request(1).key("item:1").text("first").build());
    stage.awaitFinished(1);

    intake.take(request(2).key("item:1").text("second").build());

    stage.awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "1001: second");
  }

  @Test
  void holdsALaterOneBackWhileTheFirstIsBeingSentAndThenEdits() {
    var held = channel.holdsOnce(new Outcome.Sent(42));
    intake.take(request(1).key("item:1").text("first").build());
    await().until(() -> channel.calls().size() == 1);

    intake.take(request(2).key("item:1").text("second").build());
    held.countDown();

    stage.awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "42: second");
    assertThat(stage.states()).containsExactly(State.SENT, State.SENT);
  }

  @Test
  void writesAnewWhenTheMessageCannotBeEdited() {
    intake.take(request(1).key("item:1").text("first").build());
    stage.awaitFinished(1);
    channel.answers(
        call ->
            call instanceof Call.Edit
                ? new Outcome.Gone("message to edit not found")
                : channel.takes(call));

    intake.take(request(2).key("item:1").text("second").build());
    stage.awaitFinished(2);
    channel.isFine();
    intake.take(request(3).key("item:1").text("third").build());

    stage.awaitFinished(3);
    assertThat(channel.texts()).containsExactly("first", "1001: second", "second", "1002: third");
    assertThat(stage.states()).containsOnly(State.SENT);
  }

  @Test
  void writesAnewWhenTheFirstIsUncertain() {
    channel.failsOnce(new Outcome.Unknown("timeout"));
    intake.take(request(1).key("item:1").urgency(Urgency.DIGEST).text("first").build());
    stage.awaitFinished(1);

    intake.take(request(2).key("item:1").text("second").build());

    stage.awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "second");
  }

  @Test
  void triesAnEditAgainWithoutAMark() {
    intake.take(request(1).key("item:1").text("first").build());
    stage.awaitFinished(1);
    channel.failsOnce(new Outcome.Unknown("timeout"));

    intake.take(request(2).key("item:1").text("second").build());

    stage.awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "1001: second", "1001: second");
    assertThat(outbox.finished()).extracting(Finished::repeated).containsOnly(false);
  }
}
