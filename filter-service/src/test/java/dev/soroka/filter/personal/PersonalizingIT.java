package dev.soroka.filter.personal;

import static dev.soroka.testkit.Subscribers.paused;
import static dev.soroka.testkit.Subscribers.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.amqp.PoisonMessage;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Timeline;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.web.client.ResourceAccessException;

class PersonalizingIT {
  private static final WatchMatch WATCH =
      new WatchMatch(3, "java", false, List.of(new MatchReason("java", "title", "Java \u0000 💥")));

  private final SettableClock clock = SettableClock.at(Items.TIME.plusSeconds(2));
  private final List<Message> published = new CopyOnWriteArrayList<>();
  private final StorageWithSubscribers storage = new StorageWithSubscribers();
  private final PersonalDatabase database = new PersonalDatabase();

  @BeforeEach
  void twoHundredSubscribers() {
    LongStream.rangeClosed(1, 200).forEach(id -> storage.put(subscriber(id)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void refusesWhatWasStoredBeforeTheDecisionsThatAreKept() {
    var item = Items.titled("Java").day(today(-15));

    assertThatThrownBy(() -> instance().on(matched(item, 1)))
        .isInstanceOf(PoisonMessage.class)
        .hasMessage("stale: stored on 2026-02-15, but decisions are kept since 2026-02-16 only");
    assertThat(database.count("decision")).isZero();
    assertThat(published).isEmpty();
  }

  @Test
  void refusesADayThatHasNotCome() {
    assertThatThrownBy(() -> instance().on(matched(Items.titled("Java").day(today(2)), 1)))
        .isInstanceOf(PoisonMessage.class)
        .hasMessageContaining("2026-03-04, which has not come yet");
  }

  @Test
  void decidesWhatWasStoredOnTheOldestDayThatIsKept() {
    instance().on(matched(Items.titled("Java").day(today(-14)), 1));

    assertThat(notifications()).hasSize(1);
  }

  @Test
  void announcesAfterARedeliveryWhatCouldNotBeAnnouncedBefore() {
    var event = matched(Items.titled("Java"), 1, 2);

    assertThatThrownBy(() -> withoutBroker().on(event)).isInstanceOf(AmqpConnectException.class);
    assertThat(database.count("decision where announced_at is null")).isEqualTo(2);
    instance().on(event);

    assertThat(notifications()).hasSize(2).doesNotHaveDuplicates();
    assertThat(database.count("decision where announced_at is null")).isZero();
  }

  @Test
  void sweepsUpWhatACrashLeftUnannounced() {
    var event = matched(Items.titled("Java"), 1, 2);
    assertThatThrownBy(() -> withoutBroker().on(event)).isInstanceOf(AmqpConnectException.class);
    var instance = instance();

    assertThat(instance.sweep()).isZero();
    clock.advance(Duration.ofSeconds(6));
    assertThat(instance.sweep()).isEqualTo(2);
    assertThat(instance.sweep()).isZero();

    assertThat(notifications())
        .extracting(Notification::content)
        .containsOnly(new AboutItem(event.item(), List.of(WATCH)))
        .hasSize(2);
  }

  @Test
  void sweepsNothingUpForASubscriberWhoIsGone() {
    var event = matched(Items.titled("Java"), 1, 2);
    assertThatThrownBy(() -> withoutBroker().on(event)).isInstanceOf(AmqpConnectException.class);
    storage.erase(1);
    clock.advance(Duration.ofSeconds(6));

    instance().sweep();

    assertThat(notifications()).extracting(to -> to.recipient().subscriber()).containsExactly(2L);
    assertThat(database.count("decision where announced_at is null")).isZero();
  }

  @Test
  void waitsForStorageWhenASubscriberIsTooNewForTheCopy() {
    var instance = instance();
    storage.put(subscriber(300));
    storage.goAway();
    var event = matched(Items.titled("Java"), 300);

    assertThatThrownBy(() -> instance.on(event)).isInstanceOf(ResourceAccessException.class);
    storage.comeBack();
    instance.on(event);

    assertThat(notifications()).hasSize(1);
  }

  @Test
  void tellsTheOthersWhenASubscriberIsGone() {
    var instance = instance();

    instance.on(matched(Items.titled("Java"), 1, 999, 2));

    assertThat(notifications())
        .extracting(to -> to.recipient().subscriber())
        .containsExactly(1L, 2L);
    assertThat(database.count("decision")).isEqualTo(2);
    assertThat(instance.counted("soroka_filter_subscribers_gone")).isEqualTo(1);
  }

  @Test
  void tellsNothingToThosePaused() {
    storage.put(paused(2));
    var instance = instance();

    instance.on(matched(Items.titled("Java"), 1, 2));

    assertThat(notifications()).extracting(to -> to.recipient().subscriber()).containsExactly(1L);
    assertThat(new StoredDecisions(database.client()).newest(2, null, 10))
        .extracting(decided -> decided.reason())
        .containsExactly("PAUSED");
    assertThat(instance.counted("soroka_filter_decisions", "reason", "paused")).isEqualTo(1);
  }

  @Test
  void tellsEvenThosePausedWhatIsMeantForThemAlone() {
    storage.put(paused(2));
    var order = Items.titled("Your order").audience(Audience.only(2)).stored();

    instance().on(new ItemMatched(order, Items.TIME, List.of(new Match(2, List.of()))));

    assertThat(notifications())
        .extracting(Notification::content)
        .containsExactly(new AboutItem(order, List.of()));
  }

  @Test
  void saysAllThatTheSendingServiceNeeds() {
    var item = Items.titled("Java").stored();

    instance().on(new ItemMatched(item, Items.TIME, List.of(new Match(1, List.of(WATCH)))));

    assertThat(notifications())
        .containsExactly(
            new Notification(
                "filter",
                1,
                new Recipient(1L, Address.chat(501), 1L, "en"),
                Urgency.ORDINARY,
                "item:1",
                "NOW",
                new AboutItem(item, List.of(WATCH)),
                new Timeline(Items.TIME, Items.TIME, Items.TIME, clock.instant())));
  }

  @Test
  void decidesOnceWhenTheSameMessageComesTwice() {
    var instance = instance();
    var event = matched(Items.titled("Java"), 1, 2, 3);

    instance.on(event);
    instance.on(event);

    assertThat(notifications()).hasSize(3);
    assertThat(database.count("decision")).isEqualTo(3);
    assertThat(instance.counted("soroka_filter_decisions", "reason", "now")).isEqualTo(3);
    assertThat(instance.counted("soroka_filter_decisions", "reason", "already_seen")).isEqualTo(3);
  }

  @Test
  void letsADecisionStandWhenTheSubscriberPausesBeforeTheRedelivery() {
    var event = matched(Items.titled("Java"), 1);
    instance().on(event);
    storage.put(paused(1));

    instance().on(event);

    assertThat(notifications()).hasSize(1);
    assertThat(database.count("decision where reason = 'NOW'")).isEqualTo(1);
  }

  @Test
  void tellsOfAChangedRevisionUnderTheKeyOfTheFirst() {
    var instance = instance();
    var before = Items.titled("Java");

    instance.on(matched(before, 1));
    instance.on(matched(Items.titled("Java, dearer").changedFrom(before.item()), 1));

    assertThat(notifications()).extracting(Notification::key).containsExactly("item:1", "item:1");
    assertThat(notifications()).extracting(Notification::id).doesNotHaveDuplicates();
  }

  @Test
  void decidesOnceWhenTwoInstancesDecideTheSameAtOnce() throws Exception {
    var instances = List.of(instance(), instance());
    var everybody = LongStream.rangeClosed(1, 100).toArray();
    var reversed = LongStream.rangeClosed(1, 100).map(id -> 101 - id).toArray();

    try (var threads = Executors.newFixedThreadPool(4)) {
      var work =
          IntStream.range(0, 120)
              .<Callable<Object>>mapToObj(
                  i ->
                      Executors.callable(
                          () ->
                              instances
                                  .get(i % 2)
                                  .on(
                                      matched(
                                          Items.titled("Java").id(1 + i / 4),
                                          i % 4 < 2 ? everybody : reversed))))
              .toList();
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
    }

    assertThat(database.count("decision")).isEqualTo(3_000);
    assertThat(database.count("decision where announced_at is null")).isZero();
    assertThat(notifications()).extracting(Notification::id).hasSizeGreaterThanOrEqualTo(3_000);
    assertThat(notifications().stream().map(Notification::id).distinct()).hasSize(3_000);
    assertThat(instances.stream().mapToDouble(PersonalizingIT::told).sum()).isEqualTo(3_000);
  }

  private Instance instance() {
    return new Instance(database, storage, published::addAll, clock);
  }

  private Instance withoutBroker() {
    return new Instance(
        database,
        storage,
        _ -> {
          throw new AmqpConnectException(new IllegalStateException("the broker is away"));
        },
        clock);
  }

  private static double told(Instance instance) {
    return instance.counted("soroka_filter_decisions", "reason", "now");
  }

  private static ItemMatched matched(Items item, long... subscribers) {
    return matched(item.stored(), subscribers);
  }

  private static ItemMatched matched(StoredItem item, long... subscribers) {
    var matches = LongStream.of(subscribers).mapToObj(id -> new Match(id, List.of(WATCH))).toList();
    return new ItemMatched(item, Items.TIME, matches);
  }

  private static LocalDate today(int days) {
    return LocalDate.ofInstant(Items.TIME, ZoneOffset.UTC).plusDays(days);
  }

  private List<Notification> notifications() {
    return published.stream()
        .map(NotificationRequested.class::cast)
        .flatMap(request -> request.notifications().stream())
        .toList();
  }
}
