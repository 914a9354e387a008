package dev.soroka.notification.outbox;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueRowsIT {
  private final SettableClock clock = SettableClock.at(Items.TIME);
  private final TestOutbox outbox = new TestOutbox(clock);
  private final DueRows due = outbox.store().due();
  private final TestOutbox.Intake intake = outbox.intake((_, _) -> {});

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void comeAsTheFirstOfEachUrgency() {
    intake.take(
        request(1).urgency(Urgency.CAMPAIGN).build(),
        request(2).urgency(Urgency.CAMPAIGN).build(),
        request(3).urgency(Urgency.ALERT).build(),
        request(4).urgency(Urgency.ALERT).build());

    assertThat(due.first(1, List.of(), 1)).extracting(DueRow::id).containsExactly(3L, 1L);
  }

  @Test
  void comeOnlyForTheAccountAndForChatsThatAreWanted() {
    intake.take(
        request(1).chat(501).build(),
        request(2).chat(502).build(),
        request(3).chat(503).sender(2L).build());

    assertThat(due.first(1, List.of("501"), 10)).extracting(DueRow::id).containsExactly(2L);
  }

  @Test
  void tellSinceWhenTheOldestWaits() {
    assertThat(due.oldest(1)).isEmpty();
    intake.take(request(1).build());
    clock.advance(Duration.ofMinutes(3));
    intake.take(request(2).urgency(Urgency.ALERT).build());

    assertThat(due.oldest(1)).contains(Items.TIME);
  }

  @Test
  void areForgottenOnlyLongAfterTheyWereFinishedAndAnnounced() {
    intake.take(request(1).build(), request(2).build(), request(3).build(), request(4).build());
    outbox.execute("update notification set state = 'sent', finished_at = created_at");
    outbox.execute("update notification set announced_at = created_at where id <= 2");
    outbox.execute("update notification set state = 'due', finished_at = null where id = 4");
    outbox.store().known().name(1, Address.chat(500), "screen", 5);
    clock.advance(Duration.ofDays(29));
    var retention =
        new Retention(outbox.client(), new OutboxProperties(Duration.ofDays(30)), clock);

    assertThat(retention.forget()).isZero();
    clock.advance(Duration.ofDays(2));
    assertThat(retention.forget()).isEqualTo(2);

    assertThat(outbox.database().count("notification")).isEqualTo(2);
    assertThat(outbox.database().count("known_message")).isZero();
  }
}
