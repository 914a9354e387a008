package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.Wishes.quiet;
import static dev.soroka.filter.personal.Wishes.wanted;
import static dev.soroka.testkit.Subscribers.paused;
import static dev.soroka.testkit.Subscribers.subscriber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Notification;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits follows its subscriber, who may pause, move, change the mind or go. */
class WaitingIT {
  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final SettableClock clock = given.clock();
  private final StorageWithSubscribers storage = given.storage();
  private final ServiceDatabase database = given.database();

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void waitsForThoseWhoPausedMeanwhile() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    instance.on(wanted(Items.titled("A").id(1), 3));
    storage.change(paused(1));

    clock.advance(Duration.ofDays(3));
    instance.digests().tell();
    assertThat(given.notifications()).isEmpty();
    storage.change(subscriber(1));
    clock.advance(Duration.ofMinutes(1));
    instance.digests().tell();

    assertThat(given.notifications()).hasSize(1);
  }

  @Test
  void comesAtOnceWhenItsSubscriberEndsTheQuiet() {
    storage.put(quiet("UTC", "11:00", "23:00"));
    var instance = given.instance();
    instance.on(wanted(Items.titled("A").id(1), 3));
    instance.digests().tell();

    storage.put(subscriber(1));
    instance.close();
    var after = given.instance();
    after.digests().rethink(subscriber(1));
    after.digests().tell();

    assertThat(given.notifications()).hasSize(1);
  }

  @Test
  void goesWithASubscriberWhoIsErased() {
    storage.put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    instance.on(wanted(Items.titled("A").id(1), 3));
    storage.erase(1);
    storage.refresh();

    clock.advance(Duration.ofHours(1));
    instance.digests().tell();

    assertThat(given.notifications()).isEmpty();
    assertThat(database.count("digest")).isZero();
    assertThat(database.count("digest_entry")).isZero();
  }

  @Test
  void followsASubscriberToAnotherTimeZone() {
    storage.put(quiet("UTC", "11:00", "22:00"));
    var instance = given.instance();
    instance.on(wanted(Items.titled("A").id(1), 3));
    storage.change(quiet("America/New_York", "11:00", "22:00"));
    instance.on(wanted(Items.titled("B").id(2), 3));

    // In New York it is seven in the morning and not quiet: B is told, and A with the next look.
    assertThat(given.notifications()).hasSize(1);
    clock.advance(Duration.ofMinutes(5));
    instance.digests().tell();
    assertThat(given.notifications())
        .extracting(Notification::key)
        .containsExactly("item:2", "item:1");

    clock.advance(Duration.ofDays(2));
    instance.digests().tell();
    assertThat(given.notifications()).hasSize(2);
  }
}
