package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Watch;
import dev.soroka.testkit.Items;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewWatchTest {
  private final TestChat chat = new TestChat();

  @Test
  void showsThePlaceOfTheFaultAndWhatWasExpectedThere() {
    var screen = chat.types("/watch java (spring OR quarkus");

    assertThat(screen.text().text())
        .isEqualTo(
            """
            I cannot read this yet:

            java (spring OR quarkus
                 ^

            Expected: a closing ) for this parenthesis.""");
    assertThat(screen.text().entities())
        .extracting(RichText.Entity::kind)
        .containsExactly(RichText.Kind.PRE);
    assertThat(chat.watches.all).isEmpty();
  }

  @Test
  void explainsAFaultInThePersonsLanguage() {
    var screen = chat.speaking("ru-RU").types("/watch бюджет>=много");

    assertThat(screen.text().text())
        .contains("\nбюджет>=много\n        ^\n")
        .contains("Ожидалось: число после «бюджет>=», например 500");
  }

  @Test
  void survivesAQueryOfTenThousandCharacters() {
    var screen = chat.types("/watch " + "java ".repeat(2_000).strip());

    assertThat(screen.text().text()).contains("at most 1000 characters; there are 9999");
    assertThat(screen.text().text()).hasSizeLessThan(200);
  }

  @Test
  void keepsTheWatchSaysItInWordsAndShowsTheNewestThreeMatches() {
    chat.items.all.add(Items.titled("Java developer").id(3).stored());
    chat.items.all.add(Items.titled("Senior <b>Java</b>").id(2).stored());
    chat.items.all.add(Items.titled("Java, remote").id(1).stored());
    chat.items.all.add(Items.titled("Too old to be shown").id(4).stored());

    var screen = chat.types("/watch java  budget >= 1k");

    assertThat(chat.watches.all)
        .containsExactly(new Watch(1, 1, "java budget>=1000", "java budget>=1000", true));
    assertThat(screen.text().text())
        .isEqualTo(
            """
            ✅ I am watching for: the word “java” and budget of at least 1000.

            Newest matches so far:
            • Java developer
               Habr, just now
            • Senior <b>Java</b>
               Habr, just now
            • Java, remote
               Habr, just now""");
    assertThat(screen.text().entities())
        .extracting(RichText.Entity::url)
        .containsExactly("https://example.org/3", "https://example.org/2", "https://example.org/1");
    assertThat(chat.items.searches.getFirst().subscriber()).isEqualTo(1);
    assertThat(TestChat.labels(screen))
        .containsExactly("🔔 How to tell", "✏️ Edit", "🗑 Delete", "📋 My watches");
  }

  @Test
  void saysHowMuchItWouldHaveToldLately() {
    chat.items.past = new FilterApi.Backtest(37, 7, 9, 12, List.of(), Instant.EPOCH, true);

    assertThat(chat.types("/watch java").text().text())
        .contains("\n\n📊 37 matches in the last 7 days, the busiest hour is 9:00.\n\n");
    assertThat(chat.speaking("ru").in(502).types("/watch java").text().text())
        .contains("📊 37 находок за 7 дней, больше всего около 9:00.");
  }

  @Test
  void saysSo_whenNotAllOfTheLastDaysWereLookedAt() {
    chat.items.past = new FilterApi.Backtest(1, 7, null, 0, List.of(), Instant.EPOCH, false);

    assertThat(chat.types("/watch java").text().text())
        .contains("📊 At least 1 match in the last 7 days.");
  }

  @Test
  void saysThatNothingFitsYet() {
    assertThat(chat.types("/watch java").text().text()).contains("Nothing fits yet.");
  }

  @Test
  void keepsTheWatchThoughTheFilterIsAway() {
    chat.items.filterIsAway = true;

    var screen = chat.types("/watch java");

    assertThat(screen.text().text()).contains("cannot look for earlier matches right now");
    assertThat(chat.watches.all).hasSize(1);
  }

  @Test
  void makesNoSecondWatchOfTheSameQuery() {
    chat.types("/watch java spring");
    var screen = chat.types("/watch  java   spring ");

    assertThat(chat.watches.all).hasSize(1);
    assertThat(screen.text().text()).startsWith("✅ I am watching for");
  }

  @Test
  void saysThatAWatchIsSwitchedOff_whenItIsWantedAgain() {
    chat.types("/watch java");
    chat.presses("📋 My watches");
    chat.presses("✅ java");
    chat.presses("⏸ Switch off");
    var screen = chat.types("/watch java");

    assertThat(screen.text().text()).contains("This watch is switched off");
    assertThat(chat.presses("✅ Switch on").text().text()).contains("✅ on");
    assertThat(chat.watches.all).extracting(Watch::active).containsExactly(true);
  }

  @Test
  void saysThatNothingIsToldWhilePaused() {
    chat.types("/pause");
    var screen = chat.types("/watch java");

    assertThat(screen.text().text()).contains("⏸ You are paused");
    assertThat(TestChat.labels(screen)).contains("▶️ Resume");
  }

  @Test
  void saysThatThereAreTooMany() {
    chat.watches.limit = 1;
    chat.types("/watch java");
    var screen = chat.types("/watch kotlin");

    assertThat(screen.text().text()).startsWith("You already have as many active watches");
    assertThat(TestChat.labels(screen)).containsExactly("📋 My watches");
  }

  @Test
  void explainsItselfWithExamples() {
    var screen = chat.types("/watch");

    assertThat(screen.text().text()).contains("/watch java -junior", "\"remote work\"");
  }

  @Test
  void readsAQueryThatGoesOverSeveralLines() {
    chat.types("/watch java\nspring");

    assertThat(chat.watches.all).extracting(Watch::query).containsExactly("java spring");
  }
}
