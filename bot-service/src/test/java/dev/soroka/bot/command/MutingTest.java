package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.update.Author;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutingTest {
  private static final Instant IN_AN_HOUR = Instant.parse("2026-03-02T13:00:00Z");

  private final TestChat chat = new TestChat();

  @Test
  void mutesNothingForLongerThanIsOffered() {
    chat.types("/start");
    chat.sends("1:mute-for:0:999999");
    assertThat(chat.screen().text().text()).startsWith("How long shall I keep quiet");
    chat.sends("1:mute-for:77:8");
    assertThat(chat.screen().text().text()).startsWith("This offer is too old.");

    assertThat(mutes()).isEmpty();
  }

  @Test
  void saysThatItMutesOneWordAtATime() {
    assertThat(chat.types("/mute word free money").text().text())
        .startsWith("“free money” is more than one word");
    assertThat(chat.types("/mute author " + "a".repeat(201)).text().text())
        .startsWith("That is too long for a mute: up to 200 characters");
  }

  @Test
  void showsTheSourcesThereAre_whenItKnowsNoneOfThatName() {
    chat.open.put(Sources.feed("https://example.org/open.xml").id(7).source());

    assertThat(chat.types("/mute source Nowhere").text().text())
        .startsWith("I know no source called “Nowhere”. These there are:");
    assertThat(chat.labels()).contains("Source 7");
  }

  @Test
  void tellsNobodyTheNameOfAForeignSource() {
    chat.types("/start");
    chat.sends("1:mute-source:9:0");

    assertThat(chat.screen().text().text()).startsWith("There are no sources yet.");
  }

  @Test
  void letsNobodyButAdministratorsMute_inAGroup() {
    chat.inGroup().as(new Author(900, "en", false, false));

    assertThat(chat.types("/mute").text().text()).startsWith("Only administrators");
  }

  @Test
  void mutesAWordForAnHour() {
    chat.types("/mute");
    assertThat(chat.presses("🔤 A word").text().text())
        .isEqualTo(
            """
            Which word shall I keep quiet about, in all its forms?
            Just write it, for example casino. Or send /mute word casino at any time.""");
    assertThat(chat.types("Casino").text().text())
        .isEqualTo("How long shall I keep quiet about this? 🔤 “Casino”");
    var screen = chat.presses("1 hour");

    assertThat(screen.text().text()).isEqualTo("🔇 Muted: 🔤 “Casino”, until 13:00 UTC.");
    assertThat(mutes()).containsExactly(new Mute(Mute.Kind.WORD, "Casino", IN_AN_HOUR));
  }

  @Test
  void saysUntilWhenByTheReadersClock() {
    chat.types("/settings zone Berlin");
    chat.types("/mute everything");

    assertThat(chat.presses("1 hour").text().text())
        .isEqualTo("🔇 Muted: 🔇 Everything, until 14:00.");
    chat.types("/mute everything");
    assertThat(chat.presses("1 week").text().text()).endsWith("until 9 Mar, 13:00.");
  }

  @Test
  void listsWhatIsMuted_andEndsIt() {
    chat.open.put(Sources.feed("https://example.org/open.xml").id(7).source());
    chat.types("/mute source source 7");
    chat.presses("For ever");
    chat.types("/mute btc");
    chat.presses("8 hours");

    var list = chat.types("/mute");
    assertThat(list.text().text())
        .isEqualTo(
            """
            Muted now

            • 🌐 Source 7 — for ever
            • 🔤 “btc” — until 20:00 UTC

            What shall I keep quiet about?""");
    assertThat(chat.presses("🔊 🌐 Source 7").text().text())
        .startsWith("🔊 Not muted any more: 🌐 Source 7\n\nMuted now\n\n• 🔤 “btc”");
    assertThat(mutes()).extracting(Mute::value).containsExactly("btc");
  }

  @Test
  void undoesWhatWasJustMuted_onceHoweverOftenItIsPressed() {
    chat.types("/mute subject BTC");
    chat.presses("For ever");
    var undo = "1:mute-off:" + Mutes.number(mutes().getFirst()) + ":0";
    chat.presses("↩️ Undo");
    chat.sends(undo);

    assertThat(chat.screen().text().text()).startsWith("That was not muted any more.");
    assertThat(mutes()).isEmpty();
  }

  @Test
  void forgetsMutesThatAreOver() {
    chat.types("/mute everything");
    chat.presses("1 hour");
    chat.clock.advance(Duration.ofHours(2));

    assertThat(chat.types("/mute").text().text()).startsWith("Nothing is muted.");
    chat.types("/mute author ACME");
    chat.presses("8 hours");
    assertThat(mutes()).extracting(Mute::kind).containsExactly(Mute.Kind.AUTHOR);
  }

  @Test
  void saysNothingOfAnItemThatIsNotTheirs() {
    chat.types("/start");
    var foreign = Items.titled("Secret").id(5).audience(Audience.of(List.of(77L)));
    chat.items.all.add(foreign.stored());
    chat.sends(ItemButton.MUTE.data(5));
    assertThat(chat.screen().text().text()).isEqualTo("That item is not there any more.");
    chat.sends("1:mute-item:5:0");
    assertThat(chat.screen().text().text()).isEqualTo("That item is not there any more.");
    chat.sends("1:mute-item:5:999");
    assertThat(mutes()).isEmpty();
  }

  @Test
  void offersWhatCanBeMutedAboutAnItem_besideIt() {
    chat.types("/start");
    chat.items.all.add(
        Items.titled("Java developer, remote").id(5).label("author", "ACME").stored());
    chat.published.clear();
    chat.sends(ItemButton.MUTE.data(5));

    assertThat(chat.replies(Reply.Edit.class)).isEmpty();
    assertThat(chat.screen().text().text())
        .isEqualTo("What shall I keep quiet about?\n“Java developer, remote”");
    assertThat(chat.labels())
        .containsExactly(
            "🌐 Habr",
            "👤 ACME",
            "🔤 “Java”",
            "🔤 “developer”",
            "🔤 “remote”",
            "🔇 Everything",
            "🔇 All mutes");
    chat.presses("🌐 Habr");
    assertThat(chat.presses("8 hours").text().text())
        .isEqualTo("🔇 Muted: 🌐 Habr, until 20:00 UTC.");
    assertThat(mutes()).extracting(Mute::value).containsExactly("7");
  }

  private List<Mute> mutes() {
    return chat.subscribers.all.getFirst().preferences().mutes();
  }
}
