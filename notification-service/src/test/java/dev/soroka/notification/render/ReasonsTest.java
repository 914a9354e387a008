package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.testkit.Items;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Item ITEM =
      Items.titled("Offer").number("budget", "2000", "USD").number("apr", "12.5", "%").item();

  private final Reasons english = new Reasons(Texts.in("en"));

  @Test
  void sayWhereAWordStands() {
    assertThat(say("python", "title", "Python")).isEqualTo("python (title)");
    assertThat(say("\"remote work\"", "text", "Remote work")).isEqualTo("\"remote work\" (text)");
    assertThat(say("=Java", "text", "Java")).isEqualTo("=Java (text)");
  }

  @Test
  void sayInWhichFormAWordStands() {
    assertThat(say("дизайнер", "text", "дизайнеру")).isEqualTo("дизайнер (text: дизайнеру)");
    assertThat(say("dev*", "title", "developer")).isEqualTo("dev* (title: developer)");
    assertThat(say("title:python", "title", "Python")).isEqualTo("title: Python");
  }

  @Test
  void sayWhatALabelIs() {
    assertThat(say("category:it", "category", "IT")).isEqualTo("category: IT");
  }

  @Test
  void sayHowANumberCompares() {
    assertThat(say("budget>=1000", "budget", "2000 USD")).isEqualTo("budget $2,000 ≥ 1,000");
    assertThat(say("budget<1500000USD", "budget", "2000 USD"))
        .isEqualTo("budget $2,000 < $1,500,000");
    assertThat(say("apr!=5", "apr", "12.5%")).isEqualTo("apr 12.5% ≠ 5");
    assertThat(say("gone>5", "gone", "7 EUR")).isEqualTo("gone 7 EUR > 5");
  }

  @Test
  void areCutOffWhenThereAreMany() {
    var many =
        IntStream.range(0, 20).mapToObj(i -> new MatchReason("word" + i, "text", "")).toList();

    assertThat(english.inWords(many, ITEM)).endsWith("word7 (text) and 12 more");
  }

  private String say(String word, String in, String as) {
    return english.inWords(List.of(new MatchReason(word, in, as)), ITEM);
  }
}
