package dev.soroka.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1,500 USD       | 1500
          $1500           | 1500
          1 500 $    | 1500
          1500.00 dollars | 1500
          1.5k USD        | 1500
          30 тыс. руб.    | 30000
          30к ₽           | 30000
          30 000 рублей   | 30000
          1.5 млн         | 1500000
          1'000'000       | 1000000
          0.50            | 0.5
          0,00            | 0
          """)
  void readsAnAmountHoweverItIsWritten(String written, String number) {
    assertThat(Tokens.of(written)).containsExactly(number);
  }

  @Test
  void readsWordsHoweverTheyAreWritten() {
    assertThat(Tokens.of("«Жёлтый» ТОКЕН — $ABC, C++ & web3!"))
        .containsExactly("желтый", "токен", "abc", "c++", "web3");
  }

  @Test
  void readsNothingInNothing() {
    assertThat(Tokens.of("")).isEmpty();
    assertThat(Tokens.of(" … — \uD83D\uDD25 \uD83D")).isEmpty();
  }

  @Test
  void readsOnlyTheBeginningOfALongText() {
    assertThat(Tokens.of("word ".repeat(100_000))).hasSize(400);
    assertThat(Tokens.of("9".repeat(100_000))).hasSize(1);
  }

  @Test
  void tellsWhatHasADigitInIt() {
    assertThat(Tokens.isNumber("16th")).isTrue();
    assertThat(Tokens.isNumber("thirty")).isFalse();
  }
}
