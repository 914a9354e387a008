package dev.soroka.management.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void asksForNobodyWhileThePaceIsUsedUp() {
    assertThat(Pace.of(run(1_000, 0, 0, NOON.plusSeconds(30)), 1, NOON).count()).isZero();
  }

  @Test
  void asksForNobodyWhoIsNotAtHand() {
    assertThat(Pace.of(run(5, 5, 0, NOON.minusSeconds(60)), 6_000, NOON).count()).isZero();
  }

  @Test
  void asksForNobodyMoreWhileTooManyAreUnderWay() {
    assertThat(Pace.of(run(1_000, 10, 0, NOON.minusSeconds(60)), 60, NOON).count()).isZero();
  }

  @Test
  void keepsItsPaceOverAMinuteHoweverOftenItIsAsked() {
    for (int perMinute : new int[] {1, 7, 60, 1_000, 4_000}) {
      long asked = 0;
      var until = NOON;
      for (var now = NOON; !now.isAfter(NOON.plusSeconds(60)); now = now.plusMillis(250)) {
        var pace = Pace.of(run(1_000_000, asked, asked, until), perMinute, now);
        asked += pace.count();
        until = pace.until();
      }

      assertThat(asked).as("%d a minute", perMinute).isBetween(perMinute - 1L, perMinute + 20L);
    }
  }

  @Test
  void makesUpForNoMoreThanASecondThatWasMissed() {
    var late = run(100_000, 0, 0, NOON.minus(Duration.ofHours(1)));

    assertThat(Pace.of(late, 600, NOON).count()).isBetween(10L, 11L);
  }

  @Test
  void asksOnlyForThoseWhoGoFirst_untilItIsKnownHowTheyFare() {
    var canary =
        new Run(
            1,
            1,
            1_000,
            500,
            false,
            500,
            7,
            7,
            0,
            0,
            0,
            0,
            0,
            10,
            NOON.minusSeconds(9),
            NOON,
            NOON,
            null);

    assertThat(Pace.of(canary, 60_000, NOON).count()).isEqualTo(3);
  }

  private static Run run(long pulled, long requested, long sent, Instant until) {
    return new Run(
        1, 1, pulled, pulled, true, pulled, requested, sent, 0, 0, 0, 0, 0, 0, until, NOON, NOON,
        null);
  }
}
