package dev.soroka.notification.outbox;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.notification.account.Correspondents;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehomingIT {
  private final TestOutbox outbox = new TestOutbox(SettableClock.at(Items.TIME));
  private final TestOutbox.Intake intake = outbox.intake((_, _) -> {});
  private final Correspondents correspondents = new Correspondents();
  private final Rehoming rehoming =
      new Rehoming(outbox.client(), outbox.accounts(), correspondents);

  @BeforeEach
  void begin() {
    account(2, true);
    intake.take(request(1).build(), request(2).subscriber(null).build());
  }

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void leavesWhatAnAccountInUseSends() {
    knows(2);

    rehoming.look();

    assertThat(due(1)).containsExactly(1L, 2L);
  }

  @Test
  void leavesWhatNobodyElseMaySend() {
    account(1, false);
    knows(1);

    rehoming.look();

    assertThat(due(1)).containsExactly(1L, 2L);
  }

  @Test
  void leavesWhatIsBeingSent() {
    account(1, false);
    knows(2);
    outbox.execute("update notification set state = 'sending', epoch = 1, started_at = now()");

    rehoming.look();

    assertThat(outbox.row(1)).containsEntry("sender", 1L);
  }

  @Test
  void sendsByTheAccountThatStandsIn() {
    account(1, false);
    knows(2);

    rehoming.look();

    assertThat(due(2)).containsExactly(1L);
    assertThat(due(1)).as("to a chat that never subscribed").containsExactly(2L);
  }

  private List<Long> due(long sender) {
    return outbox.store().due().first(sender, List.of(), 10).stream().map(DueRow::id).toList();
  }

  private void knows(long sender) {
    correspondents.put(new Subscriber(10, Address.chat(500), sender, "en", false, false));
  }

  private void account(long id, boolean enabled) {
    outbox.senders().put(new Sender(id, "telegram", "bot " + id, "v1:token", null, enabled));
  }
}
