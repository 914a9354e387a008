package dev.soroka.storage.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.ops.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @Test
  void saysWhereAQueryIsFaulty() {
    assertThatThrownBy(() -> Wording.of("Jobs", "java \"remote"))
        .isInstanceOf(Problem.class)
        .hasMessage("The query is faulty at character 6: a closing \" for this quotation mark");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void refusesANameOfNoOrTooManyCharacters(int length) {
    assertThatThrownBy(() -> Wording.checked("x".repeat(length))).isInstanceOf(Problem.class);
  }

  @Test
  void refusesANameThatNobodyCanRead() {
    assertThatThrownBy(() -> Wording.checked("Jobs\u0000")).isInstanceOf(Problem.class);
  }

  @Test
  void keepsTheNameAndPrintsTheQuery() {
    assertThat(Wording.of(" Jobs ", "java  budget>=1k"))
        .isEqualTo(new Wording("Jobs", "java budget>=1000"));
  }

  @Test
  void callsAWatchAfterItsQuery_asFarAsItIsShort() {
    var query = "слово ".repeat(20).strip();

    assertThat(Wording.of("", "java").name()).isEqualTo("java");
    assertThat(Wording.of(" ", query).name()).hasSize(60).startsWith("слово слово").endsWith("…");
  }

  @Test
  void neverCutsAnEmojiInHalf() {
    var query = "\"" + "\uD83D\uDE00".repeat(40) + "\"";

    assertThat(Wording.of("", query).name()).endsWith("\uD83D\uDE00…");
    assertThat(Wording.of("", "x" + query).name()).endsWith("…").doesNotContain("\uD83D…");
  }
}
