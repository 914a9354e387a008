package dev.soroka.notification.outbox;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxIntakeIT {
  private final TestOutbox outbox = new TestOutbox(SettableClock.at(Items.TIME));
  private final List<DueRow> handedOver = new ArrayList<>();
  private final List<Long> withdrawn = new ArrayList<>();
  private final TestOutbox.Intake intake =
      outbox.intake(
          (due, gone) -> {
            handedOver.addAll(due);
            withdrawn.addAll(gone);
          });

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void takesARequestInOnceHoweverOftenItComes() {
    intake.take(request(1).build(), request(1).build(), request(2).build());
    intake.take(request(1).build(), request(3).build());

    assertThat(outbox.database().count("notification")).isEqualTo(3);
    assertThat(handedOver).hasSize(3);
  }

  @Test
  void handsOverWhatItsPlaceInTheOrderNeeds() {
    intake.take(request(1).chat(-77).urgency(Urgency.ALERT).build());

    assertThat(handedOver).containsExactly(new DueRow(1, 1, "-77", Urgency.ALERT));
  }

  @Test
  void keepsTheOrderOfAMessage() {
    intake.take(request(9).build(), request(5).build(), request(7).build());

    assertThat(handedOver).extracting(DueRow::id).isSorted();
    assertThat(
            outbox
                .client()
                .sql("select request from notification order by id")
                .query(Long.class)
                .list())
        .containsExactly(9L, 5L, 7L);
  }

  @Test
  void letsALaterOneWithTheSameKeyReplaceWhatIsStillDue() {
    intake.take(request(1).key("item:1").build(), request(2).key("item:2").build());

    intake.take(request(3).key("item:1").build(), request(4).chat(501).key("item:2").build());

    assertThat(outbox.state(1)).isEqualTo("replaced");
    assertThat(outbox.state(2)).isEqualTo("due");
    assertThat(withdrawn).containsExactly(1L);
    assertThat(outbox.finished())
        .extracting(Finished::request, Finished::state)
        .containsExactly(tuple(1L, State.REPLACED));
  }

  @Test
  void replacesWithinOneMessageToo() {
    intake.take(request(1).key("item:1").build(), request(2).key("item:1").build());

    assertThat(outbox.state(1)).isEqualTo("replaced");
    assertThat(handedOver).extracting(DueRow::id).containsExactly(2L);
  }

  @Test
  void replacesNothingThatIsBeingSent() {
    intake.take(request(1).key("item:1").build());
    outbox.execute("update notification set state = 'sending', epoch = 1, started_at = now()");

    intake.take(request(2).key("item:1").build());

    assertThat(outbox.state(1)).isEqualTo("sending");
    assertThat(outbox.finished()).isEmpty();
  }

  @Test
  void callsUncertainWhatMayHaveArrivedBeforeItWasReplaced() {
    intake.take(request(1).key("item:1").build());
    outbox.execute("update notification set repeated = true");

    intake.take(request(2).key("item:1").build());

    assertThat(outbox.state(1)).isEqualTo("uncertain");
  }

  @Test
  void closesAtOnceWhatIsForAClosedChat() {
    outbox.closed().put(new Subscriber(10, Address.chat(500), 1L, "en", false, true));

    intake.take(request(1).build(), request(2).subscriber(11L).chat(501).build());

    assertThat(handedOver).extracting(DueRow::target).containsExactly("501");
    assertThat(outbox.finished())
        .extracting(Finished::request, Finished::state, Finished::error)
        .containsExactly(tuple(1L, State.CLOSED, "the chat was closed before"));
  }

  @Test
  void sendsToAChatThatHasOpenedAgain() {
    outbox.closed().refused(10, "500");
    intake.take(request(1).build());
    assertThat(outbox.state(1)).isEqualTo("closed");

    outbox.closed().put(new Subscriber(10, Address.chat(500), 1L, "en", false, false));
    intake.take(request(2).build());

    assertThat(outbox.state(2)).isEqualTo("due");
  }

  @Test
  void choosesAnAccountForWhoKnowsNone() {
    intake.take(request(1).sender(null).build());

    assertThat(handedOver).extracting(DueRow::sender).containsExactly(1L);
  }

  @Test
  void keepsWhatCannotBeSentBecauseThereIsNoAccountYet() {
    outbox.senders().remove(1);

    intake.take(request(1).sender(null).build());

    assertThat(outbox.state(1)).isEqualTo("due");
    assertThat(outbox.store().due().assign("telegram", 0, 1)).isEqualTo(1);
    assertThat(outbox.store().due().first(1, List.of(), 10)).hasSize(1);
  }

  @Test
  void keepsNoCharacterThatTheDatabaseCannot() {
    var item = Items.titled("Java \u0000\\u0000 💥").text("a\u0000b").stored();

    intake.take(request(1).content(new Content.AboutItem(item, List.of())).build());

    assertThat(outbox.row(1))
        .containsEntry("title", "Java \\u0000 💥")
        .extractingByKey("content")
        .asString()
        .contains("\"ab\"");
  }

  @Test
  void announcesAgainWhatADeliveryBeforeLeftUnannounced() {
    outbox.closed().refused(10, "500");
    intake.take(request(1).build());
    outbox.execute("update notification set announced_at = null");

    intake.take(request(1).build());

    assertThat(outbox.finished()).hasSize(2).extracting(Finished::id).containsOnly(1L);
    assertThat(outbox.database().count("notification where announced_at is null")).isZero();
  }

  @Test
  void announcesByAHundredAtMost() {
    outbox.closed().refused(10, "500");
    for (int i = 0; i < 130; i++) {
      intake.take(request(i).build());
    }
    outbox.execute("update notification set announced_at = null");
    var rows = new FinishedRows(outbox.client());

    var messages = rows.messages(rows.waiting(Items.TIME.plusSeconds(9), 500));

    assertThat(messages)
        .extracting(message -> message.notifications().size())
        .containsExactly(100, 30);
  }
}
