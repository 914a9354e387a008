package dev.soroka.common.query;

import static dev.soroka.common.query.Queries.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryWordsTest {
  private static final QueryWords ENGLISH = QueryWords.in(Locale.ENGLISH);
  private static final QueryWords RUSSIAN = QueryWords.in(Locale.of("ru"));

  @Test
  void speaksEnglishWhereItDoesNotKnowTheLanguage() {
    assertThat(QueryWords.in(Locale.of("xx")).say(query("java"))).isEqualTo("the word “java”");
  }

  @Test
  void saysAQueryInEnglish() {
    var query = query("java (spring OR quarkus) -junior \"remote work\" budget>=$500 tag:a");

    assertThat(ENGLISH.say(query))
        .isEqualTo(
            "the word “java” and (the word “spring” or the word “quarkus”) and no word “junior”"
                + " and the phrase “remote work” and budget of at least 500 USD and tag “a”");
  }

  @Test
  void saysTheSameInRussian() {
    var query = query("java (spring OR quarkus) -junior \"remote work\" budget>=$500 tag:a");

    assertThat(RUSSIAN.say(query))
        .isEqualTo(
            "слово «java» и (слово «spring» или слово «quarkus») и нет слова «junior»"
                + " и фраза «remote work» и budget от 500 USD и метка «a»");
  }

  @Test
  void negatesEveryKindOfTerm() {
    var query = query("-a -\"b c\" -d* -=e -title:f -tag:g -city:h -x<5 -(i OR j)");

    assertThat(ENGLISH.say(query))
        .isEqualTo(
            "no word “a” and no phrase “b c” and no word starting with “d” and no exact “e”"
                + " and no word “f” in the title and no tag “g” and no city “h” and no x below 5"
                + " and not (the word “i” or the word “j”)");
    assertThat(RUSSIAN.say(query))
        .isEqualTo(
            "нет слова «a» и нет фразы «b c» и нет слова на «d…» и нет точного «e»"
                + " и нет слова «f» в заголовке и нет метки «g» и нет city «h» и нет x меньше 5"
                + " и не (слово «i» или слово «j»)");
  }

  @Test
  void leavesWhatPeopleTypeAsItIs() {
    assertThat(ENGLISH.say(query("\"it's {0}\""))).isEqualTo("the phrase “it's {0}”");
  }
}
