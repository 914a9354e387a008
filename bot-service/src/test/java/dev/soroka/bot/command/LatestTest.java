package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.RichText;
import dev.soroka.testkit.Items;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final TestChat chat = new TestChat();

  @Test
  void saysThatThereIsNothingYet() {
    assertThat(chat.types("/latest").text().text())
        .isEqualTo("The newest items\n\nThere is nothing here yet.");
  }

  @Test
  void showsWhereAndWhenEachItemWasPublished() {
    chat.clock.set(Items.TIME.plusSeconds(3 * 3600));
    chat.items.all.add(Items.titled("Logo for a café").stored());

    assertThat(chat.speaking("ru").types("/latest").text().text())
        .isEqualTo("Самое новое\n\n• Logo for a café\n   Habr, 3 часа назад");
  }

  @Test
  void leafsBackAsFarAsThereIsSomething() {
    IntStream.rangeClosed(1, 12)
        .forEach(i -> chat.items.all.add(Items.titled("Item " + i).id(i).stored()));
    var first = chat.types("/latest");

    assertThat(first.text().text()).contains("Item 1\n", "Item 5\n").doesNotContain("Item 6");
    assertThat(TestChat.labels(first)).doesNotContain("‹");
    chat.presses("›");
    var last = chat.presses("›");
    assertThat(last.text().text()).contains("Item 11\n", "Item 12\n").doesNotContain("Item 10");
    assertThat(TestChat.labels(last)).contains("‹").doesNotContain("›");
  }

  @Test
  void asksForNoMoreThanStorageGives_whateverAButtonSays() {
    IntStream.rangeClosed(1, 100)
        .forEach(i -> chat.items.all.add(Items.titled("Item " + i).id(i).stored()));
    chat.types("/latest");
    chat.sends("1:latest:0:999999999");

    assertThat(chat.screen().text().text()).contains("Item 95\n");
    assertThat(chat.labels()).doesNotContain("›");
  }

  @Test
  void shortensALongTitleAndLinksOnlyWhatCanBeOpened() {
    chat.items.all.add(Items.titled("word ".repeat(100)).link("javascript:alert(1)").stored());

    var text = chat.types("/latest").text();

    assertThat(text.text()).contains("word…").hasSizeLessThan(200);
    assertThat(text.entities())
        .extracting(RichText.Entity::kind)
        .containsExactly(RichText.Kind.BOLD);
  }
}
