package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Subscriber;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final TestChat chat = new TestChat();

  @Test
  void pausesAndResumes() {
    var paused = chat.types("/pause");

    assertThat(paused.text().text()).startsWith("⏸ Paused.");
    assertThat(chat.subscribers.all).extracting(Subscriber::paused).containsExactly(true);
    assertThat(chat.presses("▶️ Resume").text().text()).startsWith("▶️ I am telling you again.");
    assertThat(chat.subscribers.all).extracting(Subscriber::paused).containsExactly(false);
  }

  @Test
  void beginsInTheLanguageOfTheApp() {
    assertThat(chat.speaking("ru").types("/start").text().text()).startsWith("Здравствуйте!");
    assertThat(chat.subscribers.all).extracting(Subscriber::language).containsExactly("ru");
  }

  @Test
  void beginsInEnglish_whenWeDoNotSpeakTheLanguageOfTheApp() {
    chat.speaking("pt-br").types("/start");

    assertThat(chat.subscribers.all).extracting(Subscriber::language).containsExactly("en");
  }

  @Test
  void changesTheLanguageForGood_whateverTheAppSpeaks() {
    chat.speaking("ru").types("/lang");
    var changed = chat.types("/lang");

    assertThat(TestChat.labels(changed)).containsExactly("English", "Русский");
    chat.types("/start");
    chat.types("/lang");
    assertThat(chat.presses("English").text().text()).isEqualTo("I speak English now.");
    assertThat(chat.types("/start").text().text()).startsWith("Hello!");
  }

  @Test
  void takesALanguageBehindTheCommand() {
    assertThat(chat.types("/lang RU").text().text()).isEqualTo("Теперь я говорю по-русски.");
  }

  @Test
  void erasesNothingBeforeItIsConfirmed() {
    chat.types("/watch java");
    var question = chat.types("/forget");

    assertThat(TestChat.labels(question))
        .containsExactly("Keep everything", "🧹 Yes, erase everything");
    assertThat(chat.subscribers.all).hasSize(1);
    chat.presses("Keep everything");
    assertThat(chat.subscribers.all).hasSize(1);
  }

  @Test
  void erasesEverythingAndSaysGoodbye() {
    chat.types("/start");
    chat.types("java remote");
    chat.types("/forget");
    var goodbye = chat.presses("🧹 Yes, erase everything");

    assertThat(goodbye.text().text()).startsWith("Done, I have forgotten you.");
    assertThat(chat.subscribers.all).isEmpty();
    assertThat(chat.drafts.all).isEmpty();
  }

  @Test
  void saysThatThereIsNothingToErase_andRemembersNobodyForAsking() {
    assertThat(chat.types("/forget").text().text()).startsWith("I know nothing about this chat");
    assertThat(chat.subscribers.all).isEmpty();
  }

  @Test
  void knowsNobodyAgainByAnOldButton() {
    chat.types("/start");
    chat.types("/forget");
    chat.presses("🧹 Yes, erase everything");
    chat.sends("1:watches:0:0");

    assertThat(chat.screen().text().text()).startsWith("We have not met");
    assertThat(chat.subscribers.all).isEmpty();
    assertThat(chat.presses("▶️ Start").text().text()).startsWith("Hello!");
    assertThat(chat.subscribers.all).hasSize(1);
  }

  @Test
  void leadsToEveryCommandByButtons() {
    chat.types("/start");
    chat.presses("❓ Help");

    for (var command : Commands.OFFERED) {
      assertThat(chat.screen().text().text()).contains("/" + command + " — ");
    }
    assertThat(chat.labels())
        .containsExactly(
            "➕ New watch",
            "📋 My watches",
            "🗞 Latest",
            "🔎 Try a query",
            "➕ Add a source",
            "🌐 Sources",
            "⚙️ Settings",
            "🔇 Mutes",
            "❓ Why",
            "🗣 Language",
            "⏸ Pause",
            "🔒 Privacy",
            "🧹 Forget me");
  }

  @Test
  void saysWhatIsKept_evenToWhoIsNoSubscriber() {
    var screen = chat.types("/privacy");

    assertThat(screen.text().text()).contains("/forget erases all that is yours at once");
    assertThat(TestChat.labels(screen)).containsExactly("🧹 Forget me", "❓ Help");
    assertThat(chat.subscribers.all).isEmpty();
  }
}
