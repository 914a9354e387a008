package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.filter.words.Analysis;
import dev.soroka.testkit.Items;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a word is, whoever writes it finds it. */
class WordPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "дизайн", "ер", "ами", "токен", "ов", "скид", "ок", "ка", "запис", "ью", "ь", "стат", "ё",
          "design", "er", "s", "ing", "ies", "e", "al", "DOGS", "BTC", "USDT", "APIs", "Java", "C",
          "1", "15", "500", "1,500", "2.0", "12,5", "k", "к", "тыс", "руб", "₽", "$", "#", "+", "-",
          "_", ".", "'", "’", "/", "&", "@", "工程师", "软", "件", "深圳市", "a", "а", "o", "о", "é");

  @Property
  void findsAWordBetweenAnyOthers(
      @ForAll("words") String word,
      @ForAll("words") String before,
      @ForAll("words") String behind) {
    Assume.that(isWord(word));
    var text = before + " " + word + " " + behind;

    assertThat(finds(new Phrase(word), text)).isTrue();
    assertThat(finds(new Exact(word), text)).isTrue();
  }

  @Property
  void findsAWordInAnyLetterCase(@ForAll("words") String word) {
    Assume.that(isWord(word));

    assertThat(finds(new Phrase(word), word.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(finds(new Phrase(word), word.toLowerCase(Locale.ROOT))).isTrue();
    assertThat(finds(new Phrase(word.toLowerCase(Locale.ROOT)), word)).isTrue();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(list -> String.join("", list));
  }

  private static boolean isWord(String text) {
    return !Analysis.asked(text).isEmpty();
  }

  private static boolean finds(TextTerm term, String text) {
    return new Wanted(CompiledQuery.of(term)).in(Items.titled(text).stored()).matches();
  }
}
