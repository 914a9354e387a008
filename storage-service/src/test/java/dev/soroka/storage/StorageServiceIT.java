package dev.soroka.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.api.StorageApi.Move;
import dev.soroka.common.api.StorageApi.NewSender;
import dev.soroka.common.api.StorageApi.NewSource;
import dev.soroka.common.api.StorageApi.NewWatch;
import dev.soroka.common.api.StorageApi.SenderChange;
import dev.soroka.common.api.StorageApi.SettingValue;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.api.StorageApi.WatchChange;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.web.client.HttpClientErrorException;

/** The service as the others see it: over HTTP and over the broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StorageServiceIT {
  private final RunningStorage storage = new RunningStorage();

  @AfterAll
  void stop() {
    storage.close();
  }

  @Test
  void storesAndTellsWhatACollectorSaw() {
    var source = addFeed("https://example.org/story");
    var item = Items.titled("Java developer").item();

    storage
        .bean(Bus.class)
        .publish(new ItemsCollected(1, source, Instant.now(), false, false, List.of(item)));

    var told =
        storage.bean(RabbitTemplate.class).receiveAndConvert(Topology.FILTER_ITEMS_STORED, 10_000);
    assertThat(told).isInstanceOf(ItemsStored.class);
    var stored = ((ItemsStored) told).items().getFirst();
    assertThat(stored.item()).isEqualTo(item);
    assertThat(storage.items().find(stored.id())).contains(stored);
    assertThat(storage.items().list(source, null, null, 10).items()).containsExactly(stored);
    assertThat(storage.items().find(404)).isEmpty();
    assertThat(storage.itemLog().from(stored.storedAt(), null, 10).items()).containsExactly(stored);
    assertThat(count("item_unplanned")).isZero();
    await()
        .untilAsserted(
            () ->
                assertThat(count("item where announced_at is null and id = " + stored.id()))
                    .isZero());
  }

  @Test
  void closesAndMovesSubscribersAsSendingFoundThem() {
    var closed = meet(71);
    var moved = meet(72);
    var now = Instant.now().plusSeconds(1);

    storage
        .bean(Bus.class)
        .publish(
            new NotificationFinished(
                List.of(
                    finished(1, closed, State.CLOSED, null, now),
                    finished(2, moved, State.SENT, Address.chat(-10072), now))));

    await()
        .untilAsserted(
            () -> {
              assertThat(storage.subscribers().find(closed.id()).orElseThrow().closed()).isTrue();
              assertThat(storage.subscribers().find(moved.id()).orElseThrow().address())
                  .isEqualTo(Address.chat(-10072));
            });
  }

  @Test
  void keepsSubscribers() {
    var anna = meet(501);

    assertThat(meet(501)).isEqualTo(anna);
    assertThat(storage.subscribers().at("telegram", "501", null)).contains(anna);
    assertThat(storage.subscribers().at("telegram", "501", 7)).isEmpty();
    assertThat(storage.subscribers().list(anna.id() - 1, 1)).containsExactly(anna);
    assertThat(storage.subscribers().change(anna.id(), new SubscriberChange("ru", true, null)))
        .isEqualTo(new Subscriber(anna.id(), anna.address(), 1L, "ru", true, false));
    storage.subscribers().move(new Move(anna.address(), Address.chat(502)));
    assertThat(storage.subscribers().find(anna.id()).orElseThrow().address())
        .isEqualTo(Address.chat(502));
    storage.subscribers().erase(anna.id());
    assertThat(storage.subscribers().find(anna.id())).isEmpty();
    assertThatThrownBy(
            () -> storage.subscribers().change(anna.id(), new SubscriberChange(null, true, null)))
        .isInstanceOf(HttpClientErrorException.NotFound.class);
  }

  @Test
  void keepsWatches_inPrintedForm() {
    var boris = meet(503);

    var watch = storage.watches().add(new NewWatch(boris.id(), "", "java   budget>=1k"));

    assertThat(watch)
        .isEqualTo(
            new Watch(watch.id(), boris.id(), "java budget>=1000", "java budget>=1000", true));
    assertThat(storage.watches().find(watch.id())).contains(watch);
    assertThat(storage.watches().list(boris.id(), 0, 10)).containsExactly(watch);
    assertThat(storage.watches().change(watch.id(), new WatchChange("Jobs", "kotlin", false)))
        .isEqualTo(new Watch(watch.id(), boris.id(), "Jobs", "kotlin", false));
    storage.watches().remove(watch.id());
    storage.watches().remove(watch.id());
    assertThat(storage.watches().find(watch.id())).isEmpty();
  }

  @Test
  void refusesAFaultyQuery_sayingWhere() {
    var boris = meet(504);

    assertThatThrownBy(() -> storage.watches().add(new NewWatch(boris.id(), "", "java (")))
        .isInstanceOf(HttpClientErrorException.BadRequest.class)
        .hasMessageContaining("faulty at character 7");
  }

  @Test
  void refusesAWatchOfNobody() {
    assertThatThrownBy(() -> storage.watches().add(new NewWatch(404_404, "", "java")))
        .isInstanceOf(HttpClientErrorException.NotFound.class);
  }

  @Test
  void keepsSenders_theirTokensEncryptedAndOnce() {
    var sender = storage.senders().add(new NewSender("telegram", "1:token", "socks5://proxy"));

    assertThat(storage.senders().add(new NewSender("telegram", "1:token", null))).isEqualTo(sender);
    assertThat(storage.bean(Secrets.class).decrypt(sender.token())).isEqualTo("1:token");
    assertThat(storage.senders().change(sender.id(), new SenderChange("soroka_bot", false)))
        .isEqualTo(
            new Sender(
                sender.id(), "telegram", "soroka_bot", sender.token(), sender.proxy(), false));
    assertThat(storage.senders().list()).extracting(Sender::id).contains(sender.id());
    var anna = storage.subscribers().meet(new Meeting(Address.chat(505), sender.id(), "en"));
    storage.senders().remove(sender.id());
    assertThat(storage.senders().list()).extracting(Sender::id).doesNotContain(sender.id());
    assertThat(storage.subscribers().find(anna.id()).orElseThrow().sender()).isNull();
  }

  @Test
  void keepsSettings() {
    var setting = storage.settings().put("sender.bot-rate", new SettingValue("25"));

    assertThat(storage.settings().put("sender.bot-rate", new SettingValue("20")))
        .isEqualTo(new Setting(setting.id(), "sender.bot-rate", "20"));
    assertThat(storage.settings().list()).extracting(Setting::name).contains("sender.bot-rate");
    storage.settings().remove("sender.bot-rate");
    assertThat(storage.settings().list())
        .extracting(Setting::name)
        .doesNotContain("sender.bot-rate");
    assertThatThrownBy(() -> storage.settings().put("watch.limit", new SettingValue("many")))
        .isInstanceOf(HttpClientErrorException.BadRequest.class)
        .hasMessageContaining("watch.limit is a whole number");
  }

  @Test
  void refusesOneWatchMoreThanTheLimit_whichCanBeChanged() {
    var many = meet(506);
    storage.settings().put("watch.limit", new SettingValue("2"));
    storage.watches().add(new NewWatch(many.id(), "", "java"));
    var second = storage.watches().add(new NewWatch(many.id(), "", "kotlin"));

    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(
                        () -> storage.watches().add(new NewWatch(many.id(), "", "scala")))
                    .isInstanceOf(HttpClientErrorException.Conflict.class)
                    .hasMessageContaining("2 active watches"));

    storage.watches().change(second.id(), new WatchChange(null, null, false));
    storage.watches().add(new NewWatch(many.id(), "", "scala"));
    assertThatThrownBy(
            () -> storage.watches().change(second.id(), new WatchChange(null, null, true)))
        .isInstanceOf(HttpClientErrorException.Conflict.class);
    storage.settings().remove("watch.limit");
  }

  @Test
  void letsCopiesFollowTheCatalogue() {
    var before = storage.catalog().watches(0, 1).version();
    var anna = meet(507);
    var kept = storage.watches().add(new NewWatch(anna.id(), "", "java"));
    var removed = storage.watches().add(new NewWatch(anna.id(), "", "kotlin"));
    storage.watches().remove(removed.id());

    var changes = storage.catalog().watchChanges(before);

    assertThat(changes.complete()).isTrue();
    assertThat(changes.changed()).contains(kept);
    assertThat(changes.removed()).contains(removed.id());
    assertThat(storage.catalog().subscriberChanges(before).changed()).contains(anna);
    assertThat(storage.catalog().senderChanges(changes.version()).changed()).isEmpty();
    assertThat(storage.catalog().settingChanges(before).complete()).isTrue();
    assertThat(storage.catalog().sourceChanges(before).complete()).isTrue();
    assertThat(storage.catalog().sources(0, 100).next()).isNull();
    assertThat(storage.catalog().subscribers(anna.id() - 1, 1).entries()).containsExactly(anna);
    assertThat(storage.catalog().senders(0, 100).version()).isGreaterThanOrEqualTo(before);
    assertThat(storage.catalog().settings(0, 100).version()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void countsAndIsReady() throws Exception {
    await().untilAsserted(() -> assertThat(get("/actuator/health/readiness")).contains("\"UP\""));
    assertThat(get("/actuator/prometheus"))
        .contains("soroka_storage_catalog_version")
        .contains("soroka_storage_announce_lag_seconds");
  }

  private long addFeed(String url) {
    return storage.sources().add(new NewSource(Sources.feed(url).source(), null)).source().id();
  }

  private Subscriber meet(long chat) {
    return storage.subscribers().meet(new Meeting(Address.chat(chat), 1L, "en"));
  }

  private long count(String from) {
    return storage.jdbc().sql("select count(*) from " + from).query(Long.class).single();
  }

  private static Finished finished(
      long id, Subscriber to, State state, @Nullable Address movedTo, Instant at) {
    return new Finished(id, "filter", id, to.id(), to.address(), state, false, movedTo, null, at);
  }

  private String get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(storage.url() + path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
