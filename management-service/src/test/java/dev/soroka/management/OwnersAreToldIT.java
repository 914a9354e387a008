package dev.soroka.management;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.management.notice.News;
import dev.soroka.management.notice.NoticeRows;
import dev.soroka.management.notice.Telling;
import dev.soroka.management.others.SourcesInMemory;
import dev.soroka.management.others.SubscribersInMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnersAreToldIT {
  private final RunningManagement management = new RunningManagement("--operators.chat=901");

  @AfterAll
  void stop() {
    management.close();
  }

  @Test
  void tellsEachOwnerOnce_inTheirLanguage_andNobodyWhoWantsPeace() {
    joins(801, "ru", new StorageApi.SubscriberChange(null, null, null));
    joins(802, "en", new StorageApi.SubscriberChange(null, true, null));
    joins(803, "en", new StorageApi.SubscriberChange(null, null, true));
    long board = scheduled("{\"name\":\"Board\",\"url\":\"https://b.example/f\"}");

    happens(board, News.recovered(Duration.ofHours(3)));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "801: ✅ Источник «Board» снова отвечает по своему адресу; перерыв длился 3 ч.",
            "901: ✅ Board answers at its own address again, after 3 h.");
  }

  @Test
  void tellsNobodyOfASourceThatIsGone() {
    happens(404, News.recovered(Duration.ofHours(3)));

    var untold = "select count(*) from source_notice where told_at is null";
    assertThat(management.part(JdbcClient.class).sql(untold).query(Long.class).single()).isZero();
  }

  private long scheduled(String source) {
    var admin = management.admin();
    long id = admin.post("/sources", source).get("id").asLong();
    await().until(() -> admin.send("POST", "/sources/" + id + "/check", "").statusCode() == 202);
    return id;
  }

  private void joins(long chat, String language, StorageApi.SubscriberChange change) {
    var subscribers = management.part(SubscribersInMemory.class);
    var met = subscribers.meet(new StorageApi.Meeting(Address.chat(chat), null, language));
    subscribers.change(met.id(), change);
    management.part(SourcesInMemory.class).joinedBy(met.id());
  }

  private void happens(long source, News news) {
    var now = management.part(Clock.class).instant();
    management.part(NoticeRows.class).add(source, List.of(news), now);
    management.part(Telling.class).tell();
  }

  private Set<String> told() {
    var told = new HashSet<String>();
    var rabbit = management.part(RabbitTemplate.class);
    var requested = rabbit.receiveAndConvert(Topology.NOTIFICATION_NOTIFICATION_REQUESTED, 10_000);
    for (var one : ((NotificationRequested) requireNonNull(requested)).notifications()) {
      var text = ((Content.Written) one.content()).text().text();
      told.add(one.recipient().address().chatId() + ": " + text);
    }
    return told;
  }
}
