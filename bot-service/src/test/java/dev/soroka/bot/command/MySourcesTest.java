package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.contract.RichText;
import dev.soroka.testkit.Sources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MySourcesTest {
  private final TestChat chat = new TestChat();

  @Test
  void saysHowToAddOne_whenThereIsNone() {
    assertThat(chat.types("/sources").text().text()).contains("There are no sources yet.", "/add ");
  }

  @Test
  void listsOwnAndOpenSourcesApart() {
    add(1);
    chat.open.put(Sources.feed("https://example.org/open.xml").id(7).source());
    chat.open.put(Sources.feed("https://example.org/off.xml").id(8).disabled().source());
    chat.open.put(Sources.feed("https://example.org/private.xml").id(9).subscribers().source());

    var screen = chat.types("/sources");

    assertThat(screen.text().text())
        .isEqualTo(
            """
            Where I look

            Yours
            • Source 1 — freelance

            Open to everyone
            • Source 7 — freelance""");
    assertThat(TestChat.labels(screen)).contains("🗑 Source 1").doesNotContain("🗑 Source 7");
    assertThat(screen.text().entities())
        .extracting(RichText.Entity::url)
        .contains("https://example.org/1.xml")
        .doesNotContain("https://example.org/open.xml");
  }

  @Test
  void removesOnlyWhatIsConfirmed() {
    add(1);
    chat.types("/sources");
    var question = chat.presses("🗑 Source 1");

    assertThat(TestChat.labels(question)).containsExactly("Keep it", "🗑 Yes, remove");
    assertThat(chat.sources.members.get(1L)).isNotEmpty();
    assertThat(chat.presses("🗑 Yes, remove").text().text()).startsWith("Removed: Source 1\n");
    assertThat(chat.sources.members.get(1L)).isEmpty();
    chat.sends("1:source-remove-yes:1:0");
    assertThat(chat.screen().text().text()).startsWith("That source is not among yours any more.");
  }

  @Test
  void neverRemovesWhatIsAnotherSubscribers() {
    add(1);
    chat.in(777).types("/start");
    chat.sends("1:source-remove-yes:1:0");

    assertThat(chat.screen().text().text()).startsWith("That source is not among yours any more.");
    assertThat(chat.sources.members.get(1L)).isEqualTo(Set.of(1L));
  }

  @Test
  void leafsThroughManySources() {
    for (int i = 1; i <= 10; i++) {
      chat.open.put(Sources.feed("https://example.org/" + i).id(10 + i).source());
    }
    chat.types("/sources");

    assertThat(chat.presses("›").text().text()).contains("Source 19").doesNotContain("Source 18");
  }

  private void add(long id) {
    var source = Sources.feed("https://example.org/" + id + ".xml").id(id).source();
    chat.collector.finding = () -> new Discovery(List.of(source), List.of(), List.of());
    chat.types("/add " + source.url());
  }
}
