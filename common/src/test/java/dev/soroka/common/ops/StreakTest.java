package dev.soroka.common.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class StreakTest {
  private final Streak streak = new Streak(3);

  @Test
  void isToldInPassing_thenLoudly_thenNowAndAgain() {
    assertThat(Stream.generate(streak::failed).limit(7))
        .containsExactly(
            Level.INFO, Level.DEBUG, Level.WARN, Level.DEBUG, Level.DEBUG, Level.WARN, Level.DEBUG);
  }

  @Test
  void endsUnnoticed_whenItWasShort() {
    streak.failed();

    assertThat(streak.ended()).isFalse();
    assertThat(streak.failed()).isEqualTo(Level.INFO);
  }

  @Test
  void endsWithAWord_whenItWasToldLoudly() {
    Stream.generate(streak::failed).limit(4).forEach(_ -> {});

    assertThat(streak.ended()).isTrue();
    assertThat(streak.ended()).isFalse();
  }
}
