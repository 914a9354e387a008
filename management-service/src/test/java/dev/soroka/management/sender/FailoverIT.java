package dev.soroka.management.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.NotificationApi.SenderStatus;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.ops.Service;
import dev.soroka.management.audit.TestAudit;
import dev.soroka.management.notification.TestOperatorsChat;
import dev.soroka.management.others.FakeSending;
import dev.soroka.management.others.SendersInMemory;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailoverIT {
  private static final long OPERATORS = -100_500;

  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.MANAGEMENT);
  private final TestAudit audit = new TestAudit(database.client(), clock);
  private final SendersInMemory senders = new SendersInMemory();
  private final List<SenderStatus> states = new ArrayList<>();
  private final List<Message> published = new ArrayList<>();
  private final Failover failover =
      new Failover(
          senders,
          new FakeSending(new ArrayList<>(), states),
          TestOperatorsChat.number(OPERATORS, database.client(), published::addAll, clock),
          audit.audit(),
          new SimpleMeterRegistry());

  @BeforeEach
  void begin() {
    senders.add(new StorageApi.NewSender("telegram", "first", null));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsTheOnlyAccount_andTellsOnceThatItIsRefused() {
    refused(1);

    looks(5);

    assertThat(senders.list()).allMatch(account -> account.enabled());
    assertThat(audit.actions("sender:1")).containsExactly("refused");
    assertThat(published).hasSize(1);
  }

  @Test
  void keepsBoth_whenNeitherIsAccepted() {
    senders.add(new StorageApi.NewSender("telegram", "second", null));
    refused(1);
    refused(2);

    looks(5);

    assertThat(senders.list()).allMatch(account -> account.enabled());
  }

  @Test
  void believesNoSingleRefusal() {
    senders.add(new StorageApi.NewSender("telegram", "second", null));
    refused(1);
    looks(2);
    states.clear();
    looks(1);
    refused(1);
    looks(2);

    assertThat(senders.list()).allMatch(account -> account.enabled());
    assertThat(published).isEmpty();
  }

  @Test
  void letsNoAccountOfAnotherChannelStandIn() {
    senders.add(new StorageApi.NewSender("kick", "second", null));
    refused(1);

    looks(3);

    assertThat(senders.list()).allMatch(account -> account.enabled());
  }

  @Test
  void setsADeadAccountAside_andTellsTheOperators() {
    senders.add(new StorageApi.NewSender("telegram", "second", null));
    refused(1);

    looks(4);

    assertThat(senders.list())
        .extracting(account -> account.enabled())
        .containsExactly(false, true);
    assertThat(audit.actions("sender:1")).containsExactly("set-aside");
    assertThat(published)
        .singleElement()
        .isInstanceOfSatisfying(
            NotificationRequested.class,
            request -> {
              var notice = request.notifications().getFirst();
              assertThat(notice.recipient().address().chatId()).isEqualTo(OPERATORS);
              assertThat(notice.content().toString())
                  .contains(
                      "Sender 1 bot 1: its token is not accepted any more; 2 subscribers are");
            });
  }

  private void refused(long sender) {
    states.add(new SenderStatus(sender, "bot", "refused", 0, 0, 0, null));
  }

  private void looks(int times) {
    for (int look = 0; look < times; look++) {
      failover.look();
    }
  }
}
