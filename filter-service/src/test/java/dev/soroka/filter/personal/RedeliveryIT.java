package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.TwoHundredSubscribers.WATCH;
import static dev.soroka.filter.personal.TwoHundredSubscribers.matched;
import static dev.soroka.testkit.Subscribers.paused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;

/** Everything is decided once and told for sure, whatever comes twice or is cut short. */
class RedeliveryIT {
  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final SettableClock clock = given.clock();
  private final StorageWithSubscribers storage = given.storage();
  private final ServiceDatabase database = given.database();

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void announcesAfterARedeliveryWhatCouldNotBeAnnouncedBefore() {
    var event = matched(Items.titled("Java"), 1, 2);

    assertThatThrownBy(() -> given.withoutBroker().on(event))
        .isInstanceOf(AmqpConnectException.class);
    assertThat(database.count("decision where announced_at is null")).isEqualTo(2);
    given.instance().on(event);

    assertThat(given.notifications()).hasSize(2).doesNotHaveDuplicates();
    assertThat(database.count("decision where announced_at is null")).isZero();
  }

  @Test
  void sweepsUpWhatACrashLeftUnannounced() {
    var event = matched(Items.titled("Java"), 1, 2);
    assertThatThrownBy(() -> given.withoutBroker().on(event))
        .isInstanceOf(AmqpConnectException.class);
    var instance = given.instance();

    assertThat(instance.sweep()).isZero();
    clock.advance(Duration.ofSeconds(6));
    assertThat(instance.sweep()).isEqualTo(2);
    assertThat(instance.sweep()).isZero();

    assertThat(given.notifications())
        .extracting(Notification::content)
        .containsOnly(new AboutItem(event.item(), List.of(WATCH)))
        .hasSize(2);
  }

  @Test
  void sweepsNothingUpForASubscriberWhoIsGone() {
    var event = matched(Items.titled("Java"), 1, 2);
    assertThatThrownBy(() -> given.withoutBroker().on(event))
        .isInstanceOf(AmqpConnectException.class);
    storage.erase(1);
    clock.advance(Duration.ofSeconds(6));

    given.instance().sweep();

    assertThat(given.notifications())
        .extracting(to -> to.recipient().subscriber())
        .containsExactly(2L);
    assertThat(database.count("decision where announced_at is null")).isZero();
  }

  @Test
  void decidesOnceWhenTheSameMessageComesTwice() {
    var instance = given.instance();
    var event = matched(Items.titled("Java"), 1, 2, 3);

    instance.on(event);
    instance.on(event);

    assertThat(given.notifications()).hasSize(3);
    assertThat(database.count("decision")).isEqualTo(3);
    assertThat(instance.counted("soroka_filter_decisions", "reason", "now")).isEqualTo(3);
    assertThat(instance.counted("soroka_filter_decisions", "reason", "already_seen")).isEqualTo(3);
  }

  @Test
  void letsADecisionStandWhenTheSubscriberPausesBeforeTheRedelivery() {
    var event = matched(Items.titled("Java"), 1);
    given.instance().on(event);
    storage.put(paused(1));

    given.instance().on(event);

    assertThat(given.notifications()).hasSize(1);
    assertThat(database.count("decision where reason = 'NOW'")).isEqualTo(1);
  }

  @Test
  void decidesOnceWhenTwoInstancesDecideTheSameAtOnce() throws Exception {
    given.limit(100);
    var instances = List.of(given.instance(), given.instance());
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
    assertThat(given.notifications())
        .extracting(Notification::id)
        .hasSizeGreaterThanOrEqualTo(3_000);
    assertThat(given.notifications().stream().map(Notification::id).distinct()).hasSize(3_000);
    assertThat(instances.stream().mapToDouble(RedeliveryIT::told).sum()).isEqualTo(3_000);
  }

  private static double told(Instance instance) {
    return instance.counted("soroka_filter_decisions", "reason", "now");
  }
}
