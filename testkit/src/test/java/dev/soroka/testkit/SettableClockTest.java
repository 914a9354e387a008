package dev.soroka.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class SettableClockTest {

  private final SettableClock clock = SettableClock.at("2026-03-29T00:59:00Z");

  @Test
  void standsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo("2026-03-29T00:59:00Z");

    clock.advance(Duration.ofMinutes(2));
    assertThat(clock.instant()).isEqualTo("2026-03-29T01:01:00Z");

    clock.set(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void isOneClockInEveryZone() {
    var berlin = clock.withZone(ZoneId.of("Europe/Berlin"));

    clock.advance(Duration.ofMinutes(1));

    assertThat(ZonedDateTime.now(berlin)).hasToString("2026-03-29T03:00+02:00[Europe/Berlin]");
  }
}
