package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.MatchReason;
import dev.soroka.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the terms of a query mean. */
class QueriesTest {
  private static Items offer() {
    return Items.titled("Нужен лендинг")
        .text("Вёрстка и немного Java, срок 3 дня")
        .label("tag", "Spring Boot", "HTML")
        .label("author", "Иван Петров")
        .number("budget", "500", "USD")
        .number("apr", "5.0", "%")
        .number("views", "12", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "лендинг верстка",
        "лендинг OR quarkus",
        "quarkus OR (верстка java)",
        "лендинг -junior",
        "-(junior OR senior)",
        "title:лендинг",
        "tag:\"spring boot\"",
        "tag:html",
        "author:\"иван петров\"",
        "source:habr",
        "source:7",
        "category:FREELANCE",
        "lang:ru",
        "budget>=500",
        "budget>=$500",
        "budget=500USD",
        "budget<1k",
        "budget!=400",
        "apr>=5%",
        "apr<=5",
        "views<13",
        "-price<100"
      })
  void areSatisfied(String query) {
    var answer = Asked.query(query).in(offer().stored());

    assertThat(answer.matches()).isTrue();
    assertThat(answer.incomplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "лендинг quarkus",
        "quarkus OR kotlin",
        "-лендинг",
        "title:верстка",
        "tag:spring",
        "tag:\"spring boo\"",
        "author:иван",
        "source:habr.com",
        "lang:en",
        "budget>500",
        "budget>=500€",
        "budget<1000₽",
        "budget!=400EUR",
        "price<100",
        "price>=0",
        "price!=1"
      })
  void areNotSatisfied(String query) {
    assertThat(Asked.query(query).in(offer().stored()).matches()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "pool apr>=10, true, true",
    "pool -apr>=10, true, true",
    "pool (apr>=10 OR tag:new), true, true",
    "apr>=10 OR pool, true, false",
    "tag:old apr>=10, false, false",
    "-apr>=10 tag:old, false, false",
    "-tvl>=10, true, false",
    "tvl>=10, false, false"
  })
  void leaveOpenWhatRestsOnANumberThatIsMissing(String query, boolean matches, boolean incomplete) {
    var pool = Items.titled("New pool").missing("apr").stored();

    var answer = Asked.query(query).in(pool);

    assertThat(answer.matches()).isEqualTo(matches);
    assertThat(answer.incomplete()).isEqualTo(incomplete);
  }

  @Test
  void giveTheSatisfiedTermsAsReasonsInTheirOrder() {
    var query = "java -junior (верстать OR вёрстка OR tag:html) title:лендинг apr>=5% budget>=$1";

    var reasons = Asked.query(query).in(offer().stored()).reasons();

    assertThat(reasons)
        .containsExactly(
            new MatchReason("java", "text", "Java"),
            new MatchReason("вёрстка", "text", "Вёрстка"),
            new MatchReason("tag:html", "tag", "HTML"),
            new MatchReason("title:лендинг", "title", "лендинг"),
            new MatchReason("apr>=5", "apr", "5.0%"),
            new MatchReason("budget>=1USD", "budget", "500 USD"));
  }

  @Test
  void showAnAbsurdlyLargeNumberShortly() {
    var item = Items.titled("Token").number("supply", "1E+1000000", null).stored();

    var reasons = Asked.query("supply>0").in(item).reasons();

    assertThat(reasons).extracting(MatchReason::as).isEqualTo(List.of("1E+1000000"));
  }

  @Test
  void findNoPhraseAcrossTitleAndText() {
    var item = Items.titled("We do remote").text("work every day").stored();

    assertThat(Asked.query("\"remote work\"").in(item).matches()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Нужен Java developer в Москву, ru", "Senior Java developer, en", "招聘Java开发, zh"})
  void knowTheLanguageByTheWriting(String title, String language) {
    assertThat(Asked.query("lang:" + language).in(Items.titled(title).stored()).matches()).isTrue();
  }

  @Test
  void believeASourceThatNamesTheLanguage() {
    var item = Items.titled("Java developer gesucht").label("lang", "de").stored();

    assertThat(Asked.query("lang:de -lang:en").in(item).matches()).isTrue();
  }

  @Test
  void askOnlyTheFirstTwentyThousandWordsOfAText() {
    var text = "слово ".repeat(19_999) + "last beyond " + "слово ".repeat(80_000);
    var item = Items.titled("Long").text(text).stored();

    assertThat(Asked.query("last").in(item).matches()).isTrue();
    assertThat(Asked.query("beyond").in(item).matches()).isFalse();
  }
}
