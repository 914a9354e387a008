package dev.soroka.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {
  @Test
  void leavesWhatIsShort() {
    assertThat(Shortened.line(" two\n words ", 9)).isEqualTo("two words");
  }

  @Test
  void cutsWhatIsLong() {
    assertThat(Shortened.line("one two three", 8)).isEqualTo("one two…");
  }

  @Test
  void cutsNoCharacterInHalves() {
    assertThat(Shortened.line("ab🙂cd", 4)).isEqualTo("ab…");
  }
}
