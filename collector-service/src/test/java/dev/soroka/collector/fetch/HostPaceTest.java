package dev.soroka.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two visits a second, three at once. */
class HostPaceTest {
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final List<Duration> waited = new ArrayList<>();
  private final HostPace pace = new HostPace(2, 3, clock, waited::add);

  @Test
  void spreadsVisitsAfterAFew() {
    for (int i = 0; i < 5; i++) {
      assertThat(visit("a.example")).isEmpty();
    }

    assertThat(waited).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1_000));
  }

  @Test
  void countsEachHostByItself() {
    for (int i = 0; i < 6; i++) {
      visit("host" + i + ".example");
    }

    assertThat(waited).isEmpty();
  }

  @Test
  void forgetsWithTime() {
    for (int i = 0; i < 3; i++) {
      visit("a.example");
    }
    clock.advance(Duration.ofSeconds(2));
    visit("a.example");

    assertThat(waited).isEmpty();
  }

  @Test
  void takesNoPlaceForAVisitThatCannotBeMadeInTime() {
    for (int i = 0; i < 3; i++) {
      visit("a.example");
    }
    var soon = clock.instant().plusMillis(100);

    for (int i = 0; i < 10; i++) {
      assertThat(pace.await("a.example", Optional.empty(), soon))
          .contains(clock.instant().plusMillis(500));
    }
    visit("a.example");
    assertThat(waited).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void makesTheLongerPauseThatASiteAsksFor() {
    for (int i = 0; i < 3; i++) {
      pace.await("a.example", Optional.of(Duration.ofSeconds(10)), Instant.MAX);
    }

    assertThat(waited).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  @Test
  void neverWaitsWhenThereIsNoLimit() {
    var free = new HostPace(0, 1, clock, waited::add);
    for (int i = 0; i < 100; i++) {
      free.await("a.example", Optional.empty(), clock.instant());
    }

    assertThat(waited).isEmpty();
  }

  private Optional<Instant> visit(String host) {
    return pace.await(host, Optional.empty(), clock.instant().plusSeconds(60));
  }
}
