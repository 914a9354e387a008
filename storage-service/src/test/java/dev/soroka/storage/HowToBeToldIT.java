package dev.soroka.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.api.StorageApi.NewBan;
import dev.soroka.common.api.StorageApi.NewSource;
import dev.soroka.common.api.StorageApi.NewWatch;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.api.StorageApi.WatchChange;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Quiet;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import dev.soroka.testkit.Sources;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.HttpClientErrorException.BadRequest;
import org.springframework.web.client.HttpClientErrorException.NotFound;

/** How watches and subscribers want to be told, and the blacklist, as the other services see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HowToBeToldIT {
  private static final Delivery ALERT =
      new Delivery(
          Priority.HIGH,
          Duration.ofMinutes(3),
          Delivery.USUAL_GATHERING,
          false,
          true,
          new BigDecimal("1.5"));
  private static final Preferences CHOSEN =
      new Preferences(
          ZoneId.of("Europe/Moscow"),
          new Quiet(LocalTime.of(23, 0), LocalTime.of(7, 0)),
          List.of(LocalTime.of(9, 30)),
          Preferences.Profile.BALANCED,
          20,
          List.of(
              new Mute(Mute.Kind.WORD, "стажировка", Instant.parse("2026-12-01T00:00:00Z")),
              new Mute(Mute.Kind.EVERYTHING, "", null)));

  private final RunningStorage storage = new RunningStorage();

  @AfterAll
  void stop() {
    storage.close();
  }

  @Test
  void refusesMoreMutesThanAnybodyNeeds() {
    var anna = meet(901);
    var mutes = Collections.nCopies(201, new Mute(Mute.Kind.WORD, "java", null));

    assertThatThrownBy(() -> prefer(anna, muting(mutes)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("There may be 200 mutes, not 201");
    assertThatThrownBy(() -> prefer(anna, muting(Mute.Kind.SOURCE, "RemoteOK")))
        .hasMessageContaining("A muted source is given by its number, not RemoteOK");
    assertThatThrownBy(() -> prefer(anna, muting(Mute.Kind.WORD, "a\u0000b")))
        .hasMessageContaining("What is muted is a line of up to 200 characters");
    assertThat(storage.subscribers().find(anna.id())).contains(anna);
  }

  @Test
  void refusesAnAttentionThatNobodyHas() {
    var anna = meet(902);
    var endless = new Preferences(ZoneId.of("UTC"), null, List.of(), null, 10_001, List.of());

    assertThatThrownBy(() -> prefer(anna, endless))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("from 0 to 10000 notifications a day, not 10001");
  }

  @Test
  void refusesAWayBackOfMoreThanTheWholeWay() {
    var anna = meet(903);
    var far = new Delivery(Priority.NORMAL, null, null, false, false, new BigDecimal("100.5"));

    assertThatThrownBy(() -> storage.watches().add(new NewWatch(anna.id(), "", "java", far)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("rearm is a percentage from 0 to 100");
  }

  @Test
  void refusesPreferencesOfNobody() {
    assertThatThrownBy(
            () -> storage.subscribers().change(404_404, SubscriberChange.to(Preferences.USUAL)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void keepsHowAWatchIsTold_untilItIsToldOtherwise() {
    var anna = meet(904);
    long before = storage.catalog().watches(0, 1).version();

    var alert = storage.watches().add(new NewWatch(anna.id(), "", "change_1m>5%", ALERT));
    var plain = storage.watches().add(new NewWatch(anna.id(), "", "java"));

    assertThat(alert.delivery()).isEqualTo(ALERT);
    assertThat(plain.delivery()).isEqualTo(Delivery.PLAIN);
    assertThat(storage.watches().find(alert.id())).contains(alert);
    assertThat(storage.catalog().watchChanges(before).changed()).contains(alert, plain);
    assertThat(storage.watches().change(alert.id(), new WatchChange("Moves", null, null)))
        .isEqualTo(new Watch(alert.id(), anna.id(), "Moves", alert.query(), true, ALERT));
    assertThat(storage.watches().change(alert.id(), WatchChange.to(Delivery.PLAIN)).delivery())
        .isEqualTo(Delivery.PLAIN);
  }

  @Test
  void keepsWhatASubscriberPrefers_untilAllOfItIsReplaced() {
    var anna = meet(905);
    long before = storage.catalog().subscribers(0, 1).version();

    assertThat(prefer(anna, CHOSEN).preferences()).isEqualTo(CHOSEN);
    storage.subscribers().change(anna.id(), new SubscriberChange("ru", null, null));

    var now = storage.subscribers().find(anna.id()).orElseThrow();
    assertThat(now.preferences()).isEqualTo(CHOSEN);
    assertThat(now.language()).isEqualTo("ru");
    assertThat(storage.catalog().subscriberChanges(before).changed()).containsExactly(now);
    assertThat(prefer(anna, Preferences.USUAL).preferences()).isEqualTo(Preferences.USUAL);
  }

  @Test
  void copiesEverybodyElse_whenSomebodyBrokeARowByHand() {
    var broken = prefer(meet(906), CHOSEN);
    var whole = prefer(meet(907), CHOSEN);
    var watch = storage.watches().add(new NewWatch(whole.id(), "", "java", ALERT));
    spoil("subscriber", "preferences", "{\"timeZone\": \"Mars/Phobos\"}", broken.id());
    spoil("watch", "delivery", "[1]", watch.id());

    var copied = storage.catalog().subscribers(broken.id() - 1, 2).entries();

    assertThat(copied).extracting(Subscriber::id).containsExactly(broken.id(), whole.id());
    assertThat(copied.getFirst().preferences()).isEqualTo(Preferences.USUAL);
    assertThat(copied.getLast()).isEqualTo(whole);
    assertThat(storage.watches().find(watch.id()).orElseThrow().delivery())
        .isEqualTo(Delivery.PLAIN);
  }

  @Test
  void copiesAllOtherSources_whenSomebodyBrokeARowByHand() {
    long first = feed("https://example.org/1");
    long broken = feed("https://example.org/2");
    long last = feed("https://example.org/3");
    spoil(
        "source",
        "body",
        "{\"name\": \"\", \"category\": \"it\", \"open\": true, \"fallbacks\": []}",
        broken);

    var page = storage.catalog().sources(first - 1, 2);

    assertThat(page.entries()).extracting(Source::id).containsExactly(first, last);
    assertThat(page.next()).isEqualTo(last);
    assertThat(storage.catalog().sourceChanges(page.version() - 3).changed())
        .extracting(Source::id)
        .containsExactly(first, last);
  }

  @Test
  void readsWhatARowDoesNotSayAsUsual() {
    var anna = meet(908);
    spoil("subscriber", "preferences", "{\"attention\": 3}", anna.id());

    var preferences = storage.subscribers().find(anna.id()).orElseThrow().preferences();

    assertThat(preferences)
        .isEqualTo(new Preferences(ZoneOffset.UTC, null, List.of(), null, 3, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN, '', What is banned is a line of 1 to 200 characters",
    "AUTHOR, ' ', What is banned is a line of 1 to 200 characters",
    "SOURCE, RemoteOK, 'A banned source is given by its number, not RemoteOK'",
    "SOURCE, 0, 'A banned source is given by its number, not 0'"
  })
  void refusesABanThatBansNobody(Ban.Kind kind, String value, String reason) {
    assertThatThrownBy(() -> storage.bans().add(new NewBan(kind, value, null)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining(reason);
  }

  @Test
  void bansOnce_whateverTheLetterCase() {
    long before = storage.catalog().bans(0, 1).version();

    var ban = storage.bans().add(new NewBan(Ban.Kind.TOKEN, " ScamCoin ", "a honeypot"));
    var again = storage.bans().add(new NewBan(Ban.Kind.TOKEN, "SCAMCOIN", null));
    var author = storage.bans().add(new NewBan(Ban.Kind.AUTHOR, "scamcoin", ""));

    assertThat(ban).isEqualTo(new Ban(ban.id(), Ban.Kind.TOKEN, "ScamCoin", "a honeypot"));
    assertThat(again).isEqualTo(ban);
    assertThat(storage.bans().list(0, 10)).containsExactly(ban, author);
    assertThat(storage.catalog().bans(0, 10).entries()).containsExactly(ban, author);
    storage.bans().remove(ban.id());
    storage.bans().remove(ban.id());
    var changes = storage.catalog().banChanges(before);
    assertThat(changes.changed()).containsExactly(author);
    assertThat(changes.removed()).containsExactly(ban.id());
  }

  private long feed(String url) {
    return storage.sources().add(new NewSource(Sources.feed(url).source(), null)).source().id();
  }

  private Subscriber meet(long chat) {
    return storage.subscribers().meet(new Meeting(Address.chat(chat), 1L, "en"));
  }

  private Subscriber prefer(Subscriber subscriber, Preferences preferences) {
    return storage.subscribers().change(subscriber.id(), SubscriberChange.to(preferences));
  }

  private static Preferences muting(Mute.Kind kind, String value) {
    return muting(List.of(new Mute(kind, value, null)));
  }

  private static Preferences muting(List<Mute> mutes) {
    return new Preferences(ZoneId.of("UTC"), null, List.of(), null, null, mutes);
  }

  private void spoil(String table, String column, String json, long id) {
    storage
        .jdbc()
        .sql("update %s set %s = :json::jsonb where id = :id".formatted(table, column))
        .param("json", json)
        .param("id", id)
        .update();
  }
}
