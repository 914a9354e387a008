package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.Wishes.match;
import static dev.soroka.filter.personal.Wishes.quiet;
import static dev.soroka.filter.personal.Wishes.wanted;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Priority;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;

/** What waits is told together: once, complete, the best first, whatever happens meanwhile. */
class DigestIT {
  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final SettableClock clock = given.clock();
  private final StorageWithSubscribers storage = given.storage();

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void isToldOnceAlthoughManyInstancesLook() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instances = IntStream.range(0, 6).mapToObj(_ -> given.instance()).toList();
    instances.getFirst().on(wanted(Items.titled("A").id(1), 3));
    instances.getLast().on(wanted(Items.titled("B").id(2), 3));
    clock.advance(Duration.ofHours(1));

    CompletableFuture.allOf(
            instances.stream()
                .map(instance -> runAsync(instance.digests()::tell))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(entries()).extracting(Entry::title).containsExactly("A", "B");
  }

  @Test
  void comesWhenQuietHoursEnd() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    storage.score(2, 0.9);
    storage.score(3, 0.1);
    var instance = given.instance();
    for (long id = 1; id <= 3; id++) {
      instance.on(wanted(Items.titled("Item " + id).id(id), 3));
    }

    clock.set(Instant.parse("2026-03-02T12:59:59Z"));
    instance.digests().tell();
    assertThat(given.notifications()).isEmpty();
    clock.set(Instant.parse("2026-03-02T13:00:00Z"));
    instance.digests().tell();

    var told = given.notifications().getFirst();
    assertThat(told.urgency()).isEqualTo(Urgency.DIGEST);
    assertThat(told.reason()).isEqualTo("HELD_BY_QUIET_HOURS");
    assertThat(told.content())
        .isInstanceOfSatisfying(
            Content.Digest.class,
            digest -> assertThat(digest.occasion()).isEqualTo(Occasion.QUIET_HOURS));
    assertThat(entries())
        .extracting(Entry::title, Entry::watch)
        .containsExactly(
            tuple("Item 2", "watch 3"), tuple("Item 1", "watch 3"), tuple("Item 3", "watch 3"));
    assertThat(instance.counted("soroka_filter_digests_sent", "occasion", "quiet_hours")).isOne();
  }

  @Test
  void isNeverEmptyAndNeverComesTwice() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    instance.on(wanted(Items.titled("A").id(1), 3));
    instance.on(wanted(Items.titled("B").id(2), 3));

    clock.advance(Duration.ofHours(1));
    instance.digests().tell();
    clock.advance(Duration.ofDays(1));
    instance.digests().tell();

    assertThat(given.notifications()).hasSize(1);
  }

  @Test
  void isAMessageAboutTheItemWhenItHasOnlyOne() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    var before = Items.titled("Java").id(7);
    instance.on(wanted(before, 3));
    clock.advance(Duration.ofHours(1));
    instance.digests().tell();

    instance.on(wanted(Items.titled("Java, dearer").id(7).changedFrom(before.item()), 4));

    assertThat(given.notifications())
        .extracting(Notification::key, Notification::reason)
        .containsExactly(tuple("item:7", "HELD_BY_QUIET_HOURS"), tuple("item:7", "EDITED"));
    assertThat(given.notifications().getFirst().content())
        .isEqualTo(new AboutItem(before.stored(), List.of(match(3))));
  }

  @Test
  void gathersTheAlertsOfAWatch() {
    storage.deliver(
        3, new Delivery(Priority.HIGH, null, Duration.ofMinutes(5), false, false, null));
    var instance = given.instance();
    instance.on(wanted(Items.titled("ABC +12 %").id(1).subject("ABC"), 3));
    clock.advance(Duration.ofMinutes(4));
    instance.on(wanted(Items.titled("DEF +15 %").id(2).subject("DEF"), 3));
    instance.digests().tell();
    assertThat(given.notifications()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    instance.digests().tell();

    assertThat(given.notifications())
        .extracting(Notification::urgency, Notification::reason)
        .containsExactly(tuple(Urgency.ALERT, "GATHERING"));
    assertThat(entries()).extracting(Entry::subject).containsExactly("ABC", "DEF");
  }

  @Test
  void collectsWhatIsOverTheLimitUntilThereIsRoomAgain() {
    given.limit(2);
    var instance = given.instance();
    for (long id = 1; id <= 5; id++) {
      instance.on(wanted(Items.titled("Item " + id).id(id), 3));
    }
    assertThat(given.notifications()).hasSize(2);

    clock.advance(Duration.ofMinutes(10));
    instance.digests().tell();
    instance.on(wanted(Items.titled("Item 6").id(6), 3));

    assertThat(entries()).extracting(Entry::item).containsExactly(3L, 4L, 5L);
    assertThat(given.notifications()).hasSize(4);
  }

  @Test
  void isSweptUpAfterACrash() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    given.instance().on(wanted(Items.titled("A").id(1), 3));
    given.instance().on(wanted(Items.titled("B").id(2), 3));
    clock.advance(Duration.ofHours(1));
    assertThatThrownBy(() -> given.withoutBroker().digests().tell())
        .isInstanceOf(AmqpConnectException.class);
    var instance = given.instance();

    instance.digests().tell();
    assertThat(given.notifications()).isEmpty();
    clock.advance(Duration.ofSeconds(6));
    assertThat(instance.digests().sweep()).isOne();
    assertThat(instance.digests().sweep()).isZero();

    assertThat(entries()).extracting(Entry::title).containsExactly("A", "B");
  }

  @Test
  void hasOnlyTheLatestRevisionOfAnItem() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    var before = Items.titled("Java").id(1);
    instance.on(wanted(before, 3));
    instance.on(wanted(Items.titled("Kotlin").id(2), 3));
    instance.on(wanted(Items.titled("Java, dearer").id(1).changedFrom(before.item()), 4));

    clock.advance(Duration.ofHours(1));
    instance.digests().tell();

    assertThat(entries())
        .extracting(Entry::title, Entry::watch)
        .containsExactly(tuple("Java, dearer", "watch 4"), tuple("Kotlin", "watch 3"));
  }

  @Test
  void namesTheSameOfferOnceWithAllItsSources() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    instance.on(wanted(Items.titled("Java").id(1), 3));
    instance.on(wanted(Items.titled("Java!").id(2).group(1).source(8, "Kwork"), 3));
    instance.on(wanted(Items.titled("Go").id(3), 3));

    clock.advance(Duration.ofHours(1));
    instance.digests().tell();

    assertThat(entries())
        .extracting(Entry::title, Entry::sourceName)
        .containsExactly(tuple("Java", "Habr, Kwork"), tuple("Go", "Habr"));
  }

  @Test
  void comesAlthoughTheClockJumps() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    clock.advance(Duration.ofDays(10));
    instance.on(wanted(Items.titled("A").id(1), 3));
    clock.advance(Duration.ofDays(-10));
    instance.on(wanted(Items.titled("B").id(2), 3));

    clock.advance(Duration.ofHours(1));
    instance.digests().tell();

    assertThat(entries()).extracting(Entry::title).containsExactly("A", "B");
  }

  private List<Entry> entries() {
    return given.notifications().stream()
        .map(Notification::content)
        .flatMap(
            content ->
                content instanceof Content.Digest digest
                    ? digest.entries().stream()
                    : Stream.empty())
        .toList();
  }
}
