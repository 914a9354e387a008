package dev.soroka.management.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.others.SubscribersInMemory;
import org.junit.jupiter.api.Test;

class RecipientsTest {
  private final SubscribersInMemory subscribers = new SubscribersInMemory();
  private final Recipients recipients = new Recipients(subscribers);

  @Test
  void refusesWhatIsNoRecipient() {
    for (var wrong :
        new String[] {"", "bob", "user:7", "chat:", "chat:12x", "1234567890123456789"}) {
      assertThatThrownBy(() -> recipients.find(wrong))
          .isInstanceOf(Problem.class)
          .hasMessage("recipient is written chat:<id> or subscriber:<id>");
    }
    assertThatThrownBy(() -> recipients.find(null)).isInstanceOf(Problem.class);
  }

  @Test
  void refusesASubscriberWhoIsNotThere() {
    assertThatThrownBy(() -> recipients.find("subscriber:7"))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no subscriber 7");
  }

  @Test
  void writesToAChatThatNeverSubscribed() {
    assertThat(recipients.find("chat:-100500"))
        .isEqualTo(new Recipient(null, Address.chat(-100500), null, "en"));
  }

  @Test
  void knowsASubscriberByNumberAndByChat() {
    var met = subscribers.meet(new Meeting(Address.chat(501), 3L, "ru"));
    var known = new Recipient(met.id(), Address.chat(501), 3L, "ru");

    assertThat(recipients.find("subscriber:" + met.id())).isEqualTo(known);
    assertThat(recipients.find("chat:501")).isEqualTo(known);
    assertThat(recipients.find(" 501 ")).isEqualTo(known);
  }
}
