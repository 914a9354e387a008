package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final Limit THIRTY = Limit.per(Duration.ofSeconds(1), 30);

  private final Window window = new Window();

  @Test
  void neverHasMoreCallsInAnySecondThanTheLimitSays() {
    var random = new Random(7);
    var departures = new ArrayList<Long>();

    long now = 0;
    while (departures.size() < 2_000) {
      now = Math.max(now + random.nextLong(SECOND / 20), window.readyAt(THIRTY, 1, now));
      window.passed(THIRTY, now);
      departures.add(now);
    }

    assertSpread(departures);
  }

  @Test
  void neverHasMoreArrivalsInAnySecondHoweverLongCallsTravel() {
    var random = new Random(7);
    var arrivals = new ArrayList<Long>();

    long now = 0;
    for (int i = 0; i < 2_000; i++) {
      now = window.readyAt(THIRTY, 1, now);
      var place = window.take(THIRTY);
      // The quickest way there and back takes 2 ms, some calls take much longer to get there.
      long there = 1_000_000 + (random.nextInt(10) == 0 ? random.nextLong(SECOND / 2) : 0);
      window.left(place, now);
      arrivals.add(now + there);
      window.ended(place, now, now + there + 1_000_000);
    }

    Collections.sort(arrivals);
    assertSpread(arrivals.stream().map(at -> at + at / 1_000).toList());
  }

  @Test
  void usesAllThatTheLimitAllows() {
    assertThat(leaveInTime(THIRTY, 1, 10)).isBetween(300L, 330L);
  }

  @Test
  void letsFewerCallsGoWithAShareOfTheLimit() {
    assertThat(leaveInTime(THIRTY, 0.5, 10)).isBetween(150L, 180L);
  }

  @Test
  void waitsForCallsThatHaveYetToLeave() {
    var places = IntStream.range(0, 30).mapToObj(_ -> window.take(THIRTY)).toList();

    assertThat(window.readyAt(THIRTY, 1, 0)).isEqualTo(Long.MAX_VALUE);
    window.left(places.getFirst(), 5);
    window.ended(places.getFirst(), 5, 6);
    assertThat(window.readyAt(THIRTY, 1, 6)).isEqualTo(SECOND + 6);
  }

  @Test
  void waitsForCallsUnderWayButNotForOnesThatHang() {
    for (int i = 0; i < 30; i++) {
      window.left(window.take(THIRTY), 0);
    }

    assertThat(window.readyAt(THIRTY, 1, 2 * SECOND)).isEqualTo(4 * SECOND);
  }

  @Test
  void countsNoCallThatWasNotMade() {
    var places = IntStream.range(0, 30).mapToObj(_ -> window.take(THIRTY)).toList();

    places.forEach(window::giveBack);

    assertThat(window.readyAt(THIRTY, 1, 0)).isZero();
    assertThat(window.isEmpty(THIRTY, 1, 0)).isTrue();
  }

  @Test
  void knowsNoWaitingWithoutALimit() {
    IntStream.range(0, 1_000).forEach(_ -> window.passed(Limit.NONE, 5));

    assertThat(window.readyAt(Limit.NONE, 1, 5)).isEqualTo(5);
  }

  @Test
  void remembersWhatLeftWhenTheLimitChanges() {
    for (int i = 0; i < 30; i++) {
      window.passed(THIRTY, i);
    }

    assertThat(window.readyAt(Limit.per(Duration.ofSeconds(1), 10), 1, 40)).isEqualTo(SECOND + 20);
    assertThat(window.readyAt(Limit.per(Duration.ofSeconds(1), 40), 1, 40)).isEqualTo(40);
  }

  @Test
  void isEmptyOnceNothingItRemembersMatters() {
    var limit = Limit.per(Duration.ofMinutes(1), 20);
    window.passed(limit, 0);

    assertThat(window.isEmpty(limit, 1, 59 * SECOND)).isFalse();
    assertThat(window.isEmpty(limit, 1, 61 * SECOND)).isTrue();
  }

  private static void assertSpread(List<Long> times) {
    assertThat(IntStream.range(30, times.size()))
        .allSatisfy(
            i -> assertThat(times.get(i) - times.get(i - 30)).isGreaterThanOrEqualTo(SECOND));
  }

  private long leaveInTime(Limit limit, double share, int seconds) {
    long calls = 0;
    for (long now = 0; now < seconds * SECOND; now = window.readyAt(limit, share, now)) {
      window.passed(limit, now);
      calls++;
    }
    return calls;
  }
}
