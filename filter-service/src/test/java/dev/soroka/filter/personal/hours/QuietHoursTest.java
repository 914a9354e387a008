package dev.soroka.filter.personal.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Quiet;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is quiet. In Berlin clocks are set on on 2026-03-29 and back on 2026-10-25. */
class QuietHoursTest {
  @Test
  void areNeverWithoutAWish() {
    assertThat(QuietHours.end(Preferences.USUAL, Instant.parse("2026-03-02T03:00:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // A winter night, the first and the last moment of it.
        "23:00, 07:00, 2026-01-10T21:59:59Z, -",
        "23:00, 07:00, 2026-01-10T22:00:00Z, 2026-01-11T06:00:00Z",
        "23:00, 07:00, 2026-01-11T05:59:59Z, 2026-01-11T06:00:00Z",
        "23:00, 07:00, 2026-01-11T06:00:00Z, -",
        // The same in summer.
        "23:00, 07:00, 2026-07-10T20:59:59Z, -",
        "23:00, 07:00, 2026-07-10T21:00:00Z, 2026-07-11T05:00:00Z",
        // The night in which an hour is skipped, and the one in which it comes twice.
        "23:00, 07:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "23:00, 07:00, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        // They end at a time that does not exist: when the clocks are set on.
        "22:00, 02:30, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
        "22:00, 02:30, 2026-03-29T01:00:00Z, -",
        // They begin at a time that does not exist.
        "02:30, 06:00, 2026-03-29T00:59:59Z, -",
        "02:30, 06:00, 2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
        // They end at a time that comes twice: the clock decides, both times.
        "22:00, 02:30, 2026-10-25T00:29:59Z, 2026-10-25T00:30:00Z",
        "22:00, 02:30, 2026-10-25T00:45:00Z, -",
        "22:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "22:00, 02:30, 2026-10-25T01:30:00Z, -",
        // Within a day.
        "13:00, 15:00, 2026-01-10T12:30:00Z, 2026-01-10T14:00:00Z",
        "13:00, 15:00, 2026-01-10T16:00:00Z, -"
      })
  void followTheLocalClock(LocalTime from, LocalTime to, Instant now, @Nullable Instant end) {
    var preferences = in("Europe/Berlin", new Quiet(from, to));

    if (end == null) {
      assertThat(QuietHours.end(preferences, now)).isEmpty();
    } else {
      assertThat(QuietHours.end(preferences, now)).contains(end);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T09:00:00Z, 2026-03-28T18:00:00Z",
    "2026-03-28T18:00:00Z, 2026-03-29T07:00:00Z",
    "2026-10-24T17:00:00Z, 2026-10-25T08:00:00Z",
    "2026-12-31T20:00:00Z, 2027-01-01T08:00:00Z"
  })
  void digestsFollowItToo(Instant after, Instant next) {
    assertThat(DigestTimes.next(in("Europe/Berlin", null), after)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z, 0.541666",
    "2026-03-29T12:00:00Z, 0.565217",
    "2026-10-25T12:00:00Z, 0.56"
  })
  void aDayHasAsManyHoursAsItHas(Instant now, double passed) {
    var day = LocalDay.of(now, ZoneId.of("Europe/Berlin"));

    assertThat(day.passed(now)).isCloseTo(passed, offset(0.000001));
  }

  private static Preferences in(String zone, @Nullable Quiet quiet) {
    return new Preferences(ZoneId.of(zone), quiet, List.of(), null, null, List.of());
  }
}
