package dev.soroka.notification.sending;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.TestOutbox;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How fast, and when not at all, on a real outbox. */
class SilenceIT {
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
  void staysAwayFromAChatThatToldUsToWaitAndGoesOnWithTheOthers() {
    channel.answers(
        call ->
            call instanceof Call.Send(var to, _, _, _) && to.equals(Address.chat(500))
                ? new Outcome.RetryAfter(Duration.ofSeconds(3))
                : channel.takes(call));

    intake.take(request(1).build(), request(2).build());
    await().until(() -> channel.calls().size() == 1);
    IntStream.range(10, 30).forEach(i -> intake.take(request(i).chat(i).build()));

    stage.awaitFinished(20);
    assertThat(channel.calls()).hasSize(21);
    channel.isFine();
    stage.awaitFinished(22);
    assertThat(outbox.row(1)).containsEntry("state", "sent").containsEntry("tries", 0);
    assertThat(instance.counted("too_many", "scope", "Chat")).isEqualTo(1);
  }

  @Test
  void isSilentAltogetherWhenSeveralChatsComplain() {
    channel.fails(new Outcome.RetryAfter(Duration.ofSeconds(6)));

    for (int i = 1; i <= 3; i++) {
      intake.take(request(i).chat(i).build());
    }
    await().until(() -> instance.counted("too_many", "scope", "Account") == 1);
    channel.isFine();
    int before = channel.calls().size();
    intake.take(request(9).chat(9).build());

    stage.awaitFinished(4);
    assertThat(before).isEqualTo(3);
    assertThat(stage.states()).containsOnly(State.SENT);
  }

  @Test
  void leavesRowsDueWhileTheAccountIsRefused() {
    channel.answers(_ -> new Outcome.Unauthorized("Unauthorized"));

    intake.take(request(1).build(), request(2).chat(501).build());

    await().untilAsserted(() -> assertThat(stage.leaseState()).isEqualTo("refused"));
    assertThat(outbox.database().count("notification where state = 'due'")).isEqualTo(2);
    assertThat(channel.calls()).hasSizeLessThanOrEqualTo(2);
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

    stage.awaitFinished(30);
  }
}
