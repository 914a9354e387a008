package dev.soroka.filter.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;

/** Messages that live: they count repetitions and grow by the same offer elsewhere. */
class CooldownIT {
  private static final WatchMatch WATCH = new WatchMatch(3, "pepe", false, List.of());

  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final SettableClock clock = given.clock();
  private int items;

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void countsRepetitionsInTheSameMessageWhicheverInstanceSeesThem() {
    fires(given.instance());
    fires(given.instance());
    fires(given.instance());

    assertThat(given.notifications())
        .extracting(Notification::key, Notification::reason, CooldownIT::times)
        .containsExactly(
            tuple("item:1", "NOW", 1),
            tuple("item:1", "COOLDOWN", 2),
            tuple("item:1", "COOLDOWN", 3));
    assertThat(about(2).item().id()).isEqualTo(3);
  }

  @Test
  void tellsAgainWhenTheTimeIsOver() {
    var instance = given.instance();
    fires(instance);
    clock.advance(Duration.ofMinutes(3).minusMillis(1));
    fires(instance);
    clock.advance(Duration.ofMillis(1));
    fires(instance);

    assertThat(given.notifications())
        .extracting(Notification::reason)
        .containsExactly("NOW", "COOLDOWN", "NOW");
  }

  @Test
  void countsARepetitionOnceHoweverOftenItIsDelivered() {
    var instance = given.instance();
    fires(instance);
    var second = event(token(), List.of());

    instance.on(second);
    instance.on(second);
    fires(instance);

    assertThat(times(given.notifications().getLast())).isEqualTo(3);
  }

  @Test
  void armsACrossingAgainWhenItsNumberWasBack() {
    given
        .storage()
        .deliver(3, new Delivery(Priority.NORMAL, null, null, false, false, BigDecimal.ONE));
    var instance = given.instance();
    fires(instance);
    clock.advance(Duration.ofHours(9));
    fires(instance);
    clock.advance(Duration.ofSeconds(1));
    var back = token().stored();

    instance.on(
        new ItemMatched(back, clock.instant(), List.of(new Match(1, List.of(), List.of(3L)))));
    clock.advance(Duration.ofSeconds(1));
    fires(instance);

    assertThat(given.notifications())
        .extracting(Notification::reason)
        .containsExactly("NOW", "COOLDOWN", "NOW");
    assertThat(given.database().count("decision")).isEqualTo(3);
  }

  @Test
  void saysWhereElseTheSameOfferIs() {
    var instance = given.instance();
    var first = Items.titled("Java").id(1);
    var twin =
        Items.titled("Java").id(2).group(1).source(8, "Kwork").number("budget", "30000", "RUB");

    instance.on(event(first, List.of()));
    instance.on(event(twin, List.of()));

    var grown = about(1);
    assertThat(grown.item()).isEqualTo(first.stored());
    assertThat(grown.twins()).containsExactly(twin.stored());
    assertThat(given.notifications().getLast().key()).isEqualTo("item:1");
  }

  @Test
  void saysItAllAgainAfterACrash() {
    var instance = given.instance();
    instance.on(event(Items.titled("Java").id(1), List.of()));
    var twin = Items.titled("Java").id(2).group(1);
    assertThatThrownBy(() -> given.withoutBroker().on(event(twin, List.of())))
        .isInstanceOf(AmqpConnectException.class);

    clock.advance(Duration.ofSeconds(6));
    assertThat(instance.sweep()).isOne();

    assertThat(about(1).twins()).containsExactly(twin.stored());
    assertThat(about(1).item().id()).isEqualTo(1);
  }

  private void fires(Instance instance) {
    instance.on(event(token(), List.of()));
  }

  private Items token() {
    return Items.titled("PEPE swap").id(++items).subject("PEPE").seenAt(clock.instant());
  }

  private static ItemMatched event(Items item, List<Long> rearmed) {
    var match = new Match(1, List.of(WATCH), rearmed);
    return new ItemMatched(item.stored(), Items.TIME, List.of(match));
  }

  private AboutItem about(int notification) {
    return (AboutItem) given.notifications().get(notification).content();
  }

  private static int times(Notification notification) {
    return ((AboutItem) notification.content()).times();
  }
}
