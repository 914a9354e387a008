package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.TwoHundredSubscribers.WATCH;
import static dev.soroka.filter.personal.TwoHundredSubscribers.matched;
import static dev.soroka.testkit.Subscribers.paused;
import static dev.soroka.testkit.Subscribers.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.amqp.PoisonMessage;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Timeline;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

/** Who is told of an item, and who is not. */
class PersonalizingIT {
  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final SettableClock clock = given.clock();
  private final StorageWithSubscribers storage = given.storage();
  private final ServiceDatabase database = given.database();

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void refusesWhatWasStoredBeforeTheDecisionsThatAreKept() {
    var item = Items.titled("Java").day(today(-15));

    assertThatThrownBy(() -> given.instance().on(matched(item, 1)))
        .isInstanceOf(PoisonMessage.class)
        .hasMessage("stale: stored on 2026-02-15, but decisions are kept since 2026-02-16 only");
    assertThat(database.count("decision")).isZero();
    assertThat(given.published()).isEmpty();
  }

  @Test
  void refusesADayThatHasNotCome() {
    assertThatThrownBy(() -> given.instance().on(matched(Items.titled("Java").day(today(2)), 1)))
        .isInstanceOf(PoisonMessage.class)
        .hasMessageContaining("2026-03-04, which has not come yet");
  }

  @Test
  void decidesWhatWasStoredOnTheOldestDayThatIsKept() {
    given.instance().on(matched(Items.titled("Java").day(today(-14)), 1));

    assertThat(given.notifications()).hasSize(1);
  }

  @Test
  void waitsForStorageWhenASubscriberIsTooNewForTheCopy() {
    var instance = given.instance();
    storage.put(subscriber(300));
    storage.goAway();
    var event = matched(Items.titled("Java"), 300);

    assertThatThrownBy(() -> instance.on(event)).isInstanceOf(ResourceAccessException.class);
    storage.comeBack();
    instance.on(event);

    assertThat(given.notifications()).hasSize(1);
  }

  @Test
  void tellsTheOthersWhenASubscriberIsGone() {
    var instance = given.instance();

    instance.on(matched(Items.titled("Java"), 1, 999, 2));

    assertThat(given.notifications())
        .extracting(to -> to.recipient().subscriber())
        .containsExactly(1L, 2L);
    assertThat(database.count("decision")).isEqualTo(2);
    assertThat(instance.counted("soroka_filter_subscribers_gone")).isEqualTo(1);
  }

  @Test
  void tellsNothingToThosePaused() {
    storage.put(paused(2));
    var instance = given.instance();

    instance.on(matched(Items.titled("Java"), 1, 2));

    assertThat(given.notifications())
        .extracting(to -> to.recipient().subscriber())
        .containsExactly(1L);
    assertThat(Histories.on(database).newest(2, null, 10))
        .extracting(decided -> decided.reason())
        .containsExactly("PAUSED");
    assertThat(instance.counted("soroka_filter_decisions", "reason", "paused")).isEqualTo(1);
  }

  @Test
  void tellsEvenThosePausedWhatIsMeantForThemAlone() {
    storage.put(paused(2));
    var order = Items.titled("Your order").audience(Audience.only(2)).stored();

    given.instance().on(new ItemMatched(order, Items.TIME, List.of(new Match(2, List.of()))));

    assertThat(given.notifications())
        .extracting(Notification::content)
        .containsExactly(new AboutItem(order, List.of()));
  }

  @Test
  void saysAllThatTheSendingServiceNeeds() {
    var item = Items.titled("Java").stored();

    given.instance().on(new ItemMatched(item, Items.TIME, List.of(new Match(1, List.of(WATCH)))));

    assertThat(given.notifications())
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
  void tellsOfAChangedRevisionUnderTheKeyOfTheFirst() {
    var instance = given.instance();
    var before = Items.titled("Java");

    instance.on(matched(before, 1));
    instance.on(matched(Items.titled("Java, dearer").changedFrom(before.item()), 1));

    assertThat(given.notifications())
        .extracting(Notification::key)
        .containsExactly("item:1", "item:1");
    assertThat(given.notifications()).extracting(Notification::id).doesNotHaveDuplicates();
  }

  private static LocalDate today(int days) {
    return LocalDate.ofInstant(Items.TIME, ZoneOffset.UTC).plusDays(days);
  }
}
