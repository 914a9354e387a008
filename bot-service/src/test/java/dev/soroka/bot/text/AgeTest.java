package dev.soroka.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgeTest {
  @Test
  void isJustNow_evenWhenASourcesClockIsAhead() {
    assertThat(Age.of(Duration.ofMinutes(-90), Texts.in("en"))).isEqualTo("just now");
    assertThat(Age.of(Duration.ofSeconds(59), Texts.in("en"))).isEqualTo("just now");
  }

  @Test
  void isTheLargestUnitThatSaysEnough() {
    assertThat(Age.of(Duration.ofMinutes(59), Texts.in("en"))).isEqualTo("59 minutes ago");
    assertThat(Age.of(Duration.ofHours(47), Texts.in("en"))).isEqualTo("47 hours ago");
    assertThat(Age.of(Duration.ofDays(22), Texts.in("ru"))).isEqualTo("22 дня назад");
  }
}
