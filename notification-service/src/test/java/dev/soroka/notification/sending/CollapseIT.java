package dev.soroka.notification.sending;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.testkit.Items;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has waited for a silence to end. */
class CollapseIT {
  private final SendingStage stage = new SendingStage();
  private final FakeChannel channel = stage.channel();

  @BeforeEach
  void silence() {
    channel.answers(
        call ->
            call instanceof Call.Send(var to, _, _, _) && to.equals(Address.chat(500))
                ? new Outcome.RetryAfter(Duration.ofSeconds(5))
                : channel.takes(call));
    stage.instance().intake().take(request(1).text("hello").build());
    await().until(() -> channel.calls().size() == 1);
    channel.isFine();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void isToldOneByOneWhenItIsStillYoung() {
    waiting(2, 6);

    stage.awaitFinished(6);
    assertThat(stage.states()).containsOnly(State.SENT);
  }

  @Test
  void becomesOneDigestWhenItHasGrownOld_butForWhatSomebodyWrote() {
    stage.instance().set("sender.collapse-after", "0s");
    waiting(2, 6);

    stage.awaitFinished(7);
    assertThat(stage.states()).filteredOn(State.COLLAPSED::equals).hasSize(5);
    assertThat(channel.texts()).hasSize(3).contains("hello");
    assertThat(channel.texts().getLast())
        .startsWith("⏳ Telegram let nothing through for a while: 5 matches")
        .contains("• Offer 2", "• Offer 6");
    assertThat(stage.instance().counted("collapsed")).isEqualTo(5);
  }

  private void waiting(long first, long last) {
    LongStream.rangeClosed(first, last)
        .forEach(
            id -> {
              var item = Items.titled("Offer " + id).stored();
              var content = new Content.AboutItem(item, List.of());
              stage.instance().intake().take(request(id).content(content).build());
            });
  }
}
