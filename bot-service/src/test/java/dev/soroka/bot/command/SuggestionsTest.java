package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.update.Outcome;
import dev.soroka.common.contract.Watch;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private final TestChat chat = new TestChat();

  @Test
  void saysThatItDoesNotKnowACommand() {
    var screen = chat.types("/teleport me");

    assertThat(screen.text().text()).startsWith("I do not know the command /teleport.");
    assertThat(TestChat.labels(screen)).containsExactly("❓ Help");
  }

  @Test
  void saysThatItReadsTextOnly_whenThereIsNone() {
    assertThat(chat.types("").text().text()).startsWith("I can only read text.");
  }

  @Test
  void showsWhatIsWrongWithWordsThatAreNoQuery() {
    assertThat(chat.types("java OR").text().text()).contains("a term on both sides of OR");
  }

  @Test
  void offersToMakeAWatchOfPlainWords() {
    chat.types("/start");
    var offer = chat.types("java remote");

    assertThat(offer.text().text())
        .isEqualTo("Shall I watch for this: the word “java” and the word “remote”?");
    assertThat(chat.watches.all).isEmpty();
    assertThat(chat.presses("✅ Yes, watch").text().text()).startsWith("✅ I am watching for");
    assertThat(chat.watches.all).extracting(Watch::query).containsExactly("java remote");
  }

  @Test
  void makesOneWatchHoweverOftenTheOfferIsTaken() {
    chat.types("/start");
    chat.types("java");
    chat.sends("1:watch-draft:1:0");
    chat.sends("1:watch-draft:1:0");

    assertThat(chat.watches.all).hasSize(1);
  }

  @Test
  void knowsNothingOfAnotherChatsOffer() {
    chat.types("/start");
    chat.types("java");
    chat.in(777).types("/start");
    chat.sends("1:watch-draft:1:0");

    assertThat(chat.screen().text().text()).startsWith("This offer is too old.");
    assertThat(chat.watches.all).isEmpty();
  }

  @Test
  void offersToAddAnAddressAsASource() {
    chat.types("/start");
    var offer = chat.types("https://example.org/jobs");

    assertThat(TestChat.labels(offer)).contains("➕ Add it as a source");
    chat.presses("➕ Add it as a source");
    assertThat(chat.collector.wanted).containsExactly("https://example.org/jobs");
  }

  @Test
  void staysOutOfWhatPeopleSayInAGroup() {
    chat.inGroup();

    assertThat(chat.writes("java is nice")).isEqualTo(Outcome.IGNORED);
    assertThat(chat.writes("/teleport")).isEqualTo(Outcome.IGNORED);
    assertThat(chat.writes("/help@OtherBot")).isEqualTo(Outcome.IGNORED);
    assertThat(chat.published).isEmpty();
  }

  @Test
  void answersInAGroupWhenItIsNamed() {
    chat.inGroup();

    assertThat(chat.types("/teleport@sorokabot").text().text()).contains("/teleport");
    assertThat(chat.types("/help@SorokaBot").text().text()).startsWith("What I can do");
  }
}
