package dev.soroka.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaretTest {
  @Test
  void standsUnderThePlace() {
    assertThat(shown("java budget>=many", 13)).isEqualTo("java budget>=many\n             ^");
    assertThat(shown("java", 0)).isEqualTo("java\n^");
  }

  @Test
  void standsBehindTheEnd() {
    assertThat(shown("java OR", 7)).isEqualTo("java OR\n       ^");
    assertThat(shown("", 0)).isEqualTo("\n^");
    assertThat(shown("java", 99)).isEqualTo("java\n    ^");
  }

  @Test
  void showsOnlyTheSurroundingsOfALongText() {
    var text = "a".repeat(50) + "(" + "b".repeat(50);

    assertThat(shown(text, 50))
        .isEqualTo("…" + "a".repeat(20) + "(" + "b".repeat(11) + "…\n" + " ".repeat(21) + "^");
  }

  @Test
  void standsRightUnderCharactersThatAreWideOrHaveNoWidth() {
    assertThat(shown("机器 (", 3)).isEqualTo("机器 (\n\u3000\u3000 ^");
    assertThat(shown("и\u0306 (", 3)).isEqualTo("и\u0306 (\n  ^");
    assertThat(shown("🙂(", 2)).isEqualTo("🙂(\n\u3000^");
  }

  @Test
  void splitsNoCharacter() {
    assertThat(shown("🙂".repeat(40), 80)).startsWith("…🙂").doesNotContain("?");
    assertThat(shown("x" + "🙂".repeat(40), 81)).startsWith("…🙂");
  }

  @Test
  void keepsEverythingInOneLine() {
    assertThat(shown("java\n\tOR", 6)).isEqualTo("java  OR\n      ^");
  }

  private static String shown(String text, int index) {
    return Caret.under(text, index).text();
  }
}
