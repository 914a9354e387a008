package dev.soroka.filter.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.filter.words.Token.Kind;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, however odd. */
class AnalysisTest {
  /** Signs and beginnings of words that mean something somewhere. */
  private static final List<String> PIECES =
      List.of(
          " ", "\n", "-", "-\n", "_", ".", ",", "'", "’s", "/", "://", "#", "$", "++", "&", "@",
          "1", "15", "500", "1 500", "1,500", "2.0", "12,5", "10к", "10k", "тыс", "млн", "₽", "%",
          "1С", "Java", "java", "Дизайн", "дизaйн", "ё", "\u0301", "\u00AD", "\u200B", "\uFE0F",
          "DOGS", "BTCUSDT", "APIs", "C", "工程师", "软", "軟", "深圳市", "🔥", "👨‍💻", "ﬁ", "İ", "ß", "ς",
          "ⓢ", "™", "\uD83D", "\uDC00", "\uFDFA", "\u0000", "ก", "ع", "한", "カ");

  @Property
  void standsAtItsPlaceOnceAndHasAForm(@ForAll("texts") String written) {
    var text = Analysis.normal(written, 1_000);
    var tokens = Analysis.tokens(text, 1_000);

    assertThat(tokens).allMatch(token -> token.start() >= 0 && token.start() < token.end());
    assertThat(tokens).allMatch(token -> token.end() <= text.length() && !token.form().isEmpty());
    var parts = tokens.stream().filter(token -> token.kind() == Kind.PART).toList();
    assertThat(parts)
        .extracting(Token::position)
        .isEqualTo(IntStream.range(0, parts.size()).boxed().toList());
    assertThat(parts).isSortedAccordingTo((one, next) -> Integer.compare(one.end(), next.start()));
    assertThat(tokens)
        .allMatch(token -> token.span() > 0 && token.position() + token.span() <= parts.size());
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
    assertThat(Folding.form(Folding.form(text))).isEqualTo(Folding.form(text));
    assertThat(Folding.value(Folding.value(text))).isEqualTo(Folding.value(text));
    assertThat(Folding.normal(Folding.normal(text))).isEqualTo(Folding.normal(text));
  }

  @Property
  void readsAFoldedWordAsTheWord(@ForAll("texts") String text) {
    var words = Analysis.tokens(Analysis.normal(text, 100), 100);

    for (var word : words) {
      assertThat(Folding.form(word.form())).isEqualTo(word.form());
    }
  }

  @Property
  void knowsALanguageOrNone(@ForAll("texts") String text) {
    assertThat(Language.of(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .list()
            .ofMaxSize(20)
            .map(AnalysisTest::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "слово ",
        "ж",
        "7",
        "1 000 ",
        ",000",
        "1,",
        "1.",
        "a-",
        "ab12",
        "#a",
        "a://",
        "a.b/",
        "a\u0301\u0316",
        "\u0301",
        "\uD834\uDD65\u0316",
        "\uFDFA",
        "a\u00AD",
        "\uD83D",
        "🚀",
        "软件",
        "аб-\n",
        "USDT",
        "'s"
      })
  void readsNoMoreOfAnEndlessTextThanItMay(String piece) {
    var text = Analysis.normal(piece.repeat(1_000_000 / piece.length()), Analysis.LONGEST_TEXT);

    var tokens = Analysis.tokens(text, Analysis.LONGEST_TEXT);

    assertThat(tokens).hasSizeLessThanOrEqualTo(4 * Analysis.LONGEST_TEXT);
  }

  @Test
  void cutsAWordThatNoQueryCanAskFor() {
    var text = Analysis.normal("x".repeat(1_000_000), Analysis.LONGEST_TITLE);

    assertThat(Analysis.tokens(text, Analysis.LONGEST_TITLE))
        .singleElement()
        .satisfies(token -> assertThat(token.form()).hasSizeLessThan(50_000))
        .satisfies(token -> assertThat(token.stem()).isNull());
  }

  private static String text(List<Integer> codePoints) {
    var text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }
}
