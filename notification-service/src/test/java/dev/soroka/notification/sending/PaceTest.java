package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Pace pace = new Pace();

  @Test
  void neverHasMoreCallsInAnySecondThanTheLimitSays() {
    var limit = Limit.window(30, Duration.ofSeconds(1));
    var random = new Random(7);
    var departures = new ArrayList<Long>();

    long now = 0;
    while (departures.size() < 2_000) {
      // Asked for at random, sometimes eagerly and sometimes after a rest.
      now = Math.max(now + random.nextLong(SECOND / 20), pace.readyAt(limit, now));
      pace.depart(limit, now);
      departures.add(now);
    }

    assertThat(IntStream.range(30, departures.size()))
        .allSatisfy(
            i ->
                assertThat(departures.get(i) - departures.get(i - 30))
                    .isGreaterThanOrEqualTo(SECOND));
  }

  @Test
  void usesAllThatTheLimitAllows() {
    var limit = Limit.window(30, Duration.ofSeconds(1));

    assertThat(leaveInTime(limit, 10)).isBetween(300L, 330L);
  }

  @Test
  void letsABurstGoAndThenOneASecond() {
    var limit = Limit.bucket(1, Duration.ofSeconds(1), 3);

    var departures = leave(limit, 6);

    assertThat(departures).containsExactly(0L, 0L, 0L, SECOND, 2 * SECOND, 3 * SECOND);
  }

  @Test
  void fillsTheBucketAgainWhileNothingLeaves() {
    var limit = Limit.bucket(1, Duration.ofSeconds(1), 3);
    leave(limit, 3);

    long later = 10 * SECOND;
    IntStream.range(0, 3).forEach(_ -> pace.depart(limit, later));

    assertThat(pace.readyAt(limit, later)).isEqualTo(11 * SECOND);
  }

  @Test
  void goesAtHalfPaceAfterAComplaintAndRecoversWithinAMinute() {
    var limit = Limit.window(30, Duration.ofSeconds(1));

    pace.slowDown(0);

    assertThat(pace.share(0)).isEqualTo(0.5);
    assertThat(leaveInTime(limit, 1)).isBetween(30L, 31L);
    assertThat(pace.share(20 * SECOND)).isBetween(0.8, 0.85);
    assertThat(pace.share(30 * SECOND)).isEqualTo(1);
  }

  @Test
  void neverStopsAltogether() {
    IntStream.range(0, 100).forEach(_ -> pace.slowDown(0));

    assertThat(pace.share(0)).isPositive();
  }

  @Test
  void knowsNoWaitingWithoutALimit() {
    IntStream.range(0, 1_000).forEach(_ -> pace.depart(Limit.NONE, 5));

    assertThat(pace.readyAt(Limit.NONE, 5)).isEqualTo(5);
  }

  @Test
  void remembersWhatLeftWhenTheLimitChanges() {
    leave(Limit.window(30, Duration.ofSeconds(1)), 30);

    var lower = Limit.window(10, Duration.ofSeconds(1));
    var higher = Limit.window(40, Duration.ofSeconds(1));

    assertThat(pace.readyAt(lower, 0)).isEqualTo(SECOND);
    assertThat(pace.readyAt(higher, 0)).isZero();
  }

  @Test
  void isIdleOnceNothingItRemembersMatters() {
    var limit = Limit.window(20, Duration.ofMinutes(1));
    assertThat(pace.isIdle(limit, 0)).isTrue();

    pace.depart(limit, 0);

    assertThat(pace.isIdle(limit, 59 * SECOND)).isFalse();
    assertThat(pace.isIdle(limit, 61 * SECOND)).isTrue();
    pace.slowDown(61 * SECOND);
    assertThat(pace.isIdle(limit, 62 * SECOND)).isFalse();
  }

  private List<Long> leave(Limit limit, int calls) {
    var departures = new ArrayList<Long>();
    long now = 0;
    for (int i = 0; i < calls; i++) {
      now = pace.readyAt(limit, now);
      pace.depart(limit, now);
      departures.add(now);
    }
    return departures;
  }

  private long leaveInTime(Limit limit, int seconds) {
    long calls = 0;
    for (long now = 0; now < seconds * SECOND; now = pace.readyAt(limit, now)) {
      pace.depart(limit, now);
      calls++;
    }
    return calls;
  }
}
