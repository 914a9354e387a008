package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.Wishes.quiet;
import static dev.soroka.filter.personal.Wishes.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Notification.Content.Digest;
import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.filter.personal.digest.Digests;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sleeps long gets what waited in parts, the best first, and nothing twice. */
class LongDigestIT {
  private static final int WAITING = 2 * Digests.LONGEST + 3;

  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final SettableClock clock = given.clock();

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void comesInParts_theBestFirst() {
    given.storage().put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    for (long id = 1; id <= WAITING; id++) {
      given.storage().score(id, id / 1_000.0);
      instance.on(wanted(Items.titled("Item " + id).id(id), 3));
    }

    clock.advance(Duration.ofHours(1));
    for (int second = 0; second < 5; second++) {
      instance.digests().tell();
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(parts()).extracting(List::size).containsExactly(100, 100, 3);
    assertThat(parts().stream().flatMap(List::stream).map(Entry::item))
        .containsExactlyElementsOf(
            LongStream.iterate(WAITING, item -> item >= 1, item -> item - 1).boxed().toList());
  }

  @Test
  void staysOne_whenItIsJustNotTooLong() {
    given.storage().put(quiet("UTC", "11:00", "13:00"));
    var instance = given.instance();
    for (long id = 1; id <= Digests.LONGEST; id++) {
      instance.on(wanted(Items.titled("Item " + id).id(id), 3));
    }

    clock.advance(Duration.ofHours(1));
    instance.digests().tell();
    clock.advance(Duration.ofMinutes(10));
    instance.digests().tell();

    assertThat(parts()).extracting(List::size).containsExactly(Digests.LONGEST);
    assertThat(given.database().count("digest where closed_at is null")).isZero();
  }

  private List<List<Entry>> parts() {
    return given.notifications().stream()
        .map(notification -> ((Digest) notification.content()).entries())
        .toList();
  }
}
