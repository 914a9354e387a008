package dev.soroka.storage.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final String TITLE = "Need a developer to build a Telegram bot for a yoga studio";
  private static final String TEXT =
      "We run a yoga studio and want somebody to build a Telegram bot. The stack is Java 21 and"
          + " Spring. We pay 1500 USD and expect to finish within 10 days. Pets are welcome. Please"
          + " write what you have done before and how soon you could begin.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Java 21      | Java 17
          1500 USD     | 1700 USD
          10 days      | 12 days
          Pets are     | Pets are not
          Spring       | Django
          """)
  void differsWhereTheTextSaysSomethingElseInTheSamePlace(String here, String there) {
    var other = Items.titled(TITLE).text(TEXT.replace(here, there));

    assertThat(verdict(offer(), other)).isEqualTo(new Verdict.Contradiction());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Weekly digest, issue 12   | Weekly digest, issue 13
          ABQ listing is live       | ZEPH listing is live
          Order 1042                | Order 1043
          """)
  void differsWhereTheTitlesNameSomethingElse(String here, String there) {
    assertThat(verdict(Items.titled(here).text(TEXT), Items.titled(there).text(TEXT)))
        .isEqualTo(new Verdict.Contradiction());
  }

  @Test
  void differsWhereAStableFactDoes() {
    assertThat(
            verdict(offer().number("budget", "500", "USD"), offer().number("budget", "700", "USD")))
        .isEqualTo(new Verdict.Contradiction());
    assertThat(verdict(offer().subject("ABQ"), offer().subject("ZEPH/USDT")))
        .isEqualTo(new Verdict.Contradiction());
  }

  @Test
  void doesNotCareForWhatEveryPlaceCountsForItself() {
    assertThat(verdict(offer().number("views", "5", null), offer().number("views", "700", null)))
        .isEqualTo(new Verdict.Same(1));
    assertThat(
            verdict(offer().number("budget", "500", "USD"), offer().number("budget", "505", "USD")))
        .isEqualTo(new Verdict.Same(1));
    assertThat(
            verdict(offer().number("budget", "500", "USD"), offer().number("budget", "700", "EUR")))
        .isEqualTo(new Verdict.Same(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1500 USD                 | $1,500
          somebody                 | sombeody
          Pets are welcome.        | ''
          Please write             | Do please write
          """)
  void isTheSameInOtherWriting(String here, String there) {
    assertThat(verdict(offer(), Items.titled("[Urgent] " + TITLE).text(TEXT.replace(here, there))))
        .isInstanceOf(Verdict.Same.class);
  }

  @Test
  void isTheSameInAnotherOrderAndFrame_andShortened() {
    int middle = TEXT.indexOf("We pay");
    var moved = "Seen on a board:\n" + TEXT.substring(middle) + " " + TEXT.substring(0, middle);

    assertThat(verdict(offer(), Items.titled(TITLE).text(moved))).isInstanceOf(Verdict.Same.class);
    assertThat(verdict(offer(), Items.titled(TITLE).text(TEXT.substring(0, 120) + "… Read more")))
        .isInstanceOf(Verdict.Same.class);
  }

  @Test
  void saysNothing_whereThereIsLittleToGoBy() {
    assertThat(verdict(Items.titled("Java developer"), Items.titled("Java developer")))
        .isEqualTo(new Verdict.Unlike());
    assertThat(
            verdict(
                offer(),
                Items.titled(TITLE)
                    .text(
                        "The text of somebody else who looks for"
                            + " a person that would make a bot in the messenger for lessons of stretching")))
        .isEqualTo(new Verdict.Unlike());
  }

  @Test
  void goesByTheTitle_whereItSaysEnough() {
    assertThat(verdict(Items.titled(TITLE), Items.titled(TITLE))).isInstanceOf(Verdict.Same.class);
    assertThat(
            verdict(
                Items.titled("Senior Java developer").number("salary", "5000", "USD"),
                Items.titled("Senior Java developer").number("salary", "5000", "USD")))
        .isInstanceOf(Verdict.Same.class);
  }

  private static Items offer() {
    return Items.titled(TITLE).text(TEXT);
  }

  private static Verdict verdict(Items one, Items other) {
    var verdict = Likeness.of(Offer.of(one.item()), Offer.of(other.item()));
    assertThat(Likeness.of(Offer.of(other.item()), Offer.of(one.item()))).isEqualTo(verdict);
    return verdict;
  }
}
