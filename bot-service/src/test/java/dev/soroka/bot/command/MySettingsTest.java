package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.update.Author;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Profile;
import dev.soroka.common.contract.Preferences.Quiet;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MySettingsTest {
  private final TestChat chat = new TestChat();

  @Test
  void asksAgain_whenItCannotReadWhatWasTyped() {
    chat.types("/settings");
    chat.presses("🌙 Quiet hours");
    chat.presses("✏️ Type it");
    var screen = chat.types("25:00-7:00");

    assertThat(screen.text().text()).startsWith("There is no 25:00 on a clock");
    assertThat(chat.types("23:00-7:00").text().text()).startsWith("✅ Saved.");
    assertThat(preferences().quiet()).isEqualTo(quiet(23, 7));
  }

  @Test
  void takesNothingForAnAnswer_onceSomethingElseIsAskedFor() {
    chat.types("/settings");
    chat.presses("🌙 Quiet hours");
    chat.presses("✏️ Type it");
    chat.presses("‹ Back");

    assertThat(chat.types("java").text().text()).startsWith("Shall I watch for this");
    chat.types("/settings quiet");
    chat.presses("✏️ Type it");
    chat.types("/watches");
    assertThat(chat.types("java").text().text()).startsWith("Shall I watch for this");
    assertThat(preferences()).isEqualTo(Preferences.USUAL);
  }

  @Test
  void letsNobodyButAdministratorsChangeThem_inAGroup() {
    chat.inGroup().as(new Author(900, "en", false, false));

    assertThat(chat.types("/settings quiet 23-7").text().text()).startsWith("Only administrators");
  }

  @Test
  void asksForACommand_inAGroup() {
    chat.administrators.add(501L);
    chat.inGroup();
    chat.types("/settings");
    chat.presses("🎯 Daily budget");

    assertThat(chat.presses("✏️ Type it").text().text())
        .contains("Send, for example, /settings budget 20");
  }

  @Test
  void saysWhichSettingsThereAre_whenItKnowsNoneOfThatName() {
    assertThat(chat.types("/settings volume 11").text().text())
        .startsWith("There is no setting “volume”. These there are:\n\nHow I tell you\n");
  }

  @Test
  void showsAllSettings() {
    assertThat(chat.types("/settings").text().text())
        .isEqualTo(
            """
            How I tell you

            🌍 Time zone: UTC, 12:00 now
            🌙 Quiet hours: off
            🗞 Digests at: 9:00, 19:00
            🔁 The same subject again: by market cap
            🎯 At most a day: no limit
            📣 News from those who run me: welcome
            🔇 Mutes: 0
            🗣 Language: English""");
    assertThat(chat.labels())
        .containsExactly(
            "🌍 Time zone",
            "🌙 Quiet hours",
            "🗞 Digests",
            "🔁 Repetitions",
            "🎯 Daily budget",
            "📣 News",
            "🔇 Mutes",
            "🗣 Language",
            "⏸ Pause",
            "❓ Help");
  }

  @Test
  void marksWhatIsChosen_andChoosesByAButton() {
    chat.types("/settings");
    chat.presses("🌍 Time zone");
    assertThat(chat.labels()).contains("✅ UTC 12:00", "Berlin 13:00");
    var screen = chat.presses("Berlin 13:00");

    assertThat(TestChat.labels(screen)).contains("UTC 12:00", "✅ Berlin 13:00");
    assertThat(preferences().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(chat.presses("‹ Back").text().text()).contains("Time zone: Berlin, 13:00 now");
    assertThat(chat.texts()).hasSize(1);
  }

  @Test
  void changesOneThingAndKeepsTheOthers() {
    chat.types("/settings zone Europe/Berlin");
    chat.types("/settings quiet 23:00-7:00");
    chat.types("/settings budget 20");
    chat.types("/settings profile conservative");
    chat.types("/settings digests 8:00");

    var kept = preferences();
    assertThat(kept.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(kept.quiet()).isEqualTo(quiet(23, 7));
    assertThat(kept.attention()).isEqualTo(20);
    assertThat(kept.profile()).isEqualTo(Profile.CONSERVATIVE);
    assertThat(kept.digestTimes()).containsExactly(LocalTime.of(8, 0));
  }

  @Test
  void understandsTheNamesOfSettingsInEveryLanguage() {
    chat.speaking("ru");
    assertThat(chat.types("/settings тихо 23-7").text().text())
        .isEqualTo(
            """
            ✅ Сохранено.

            🌙 Тихие часы: 23:00–7:00

            В эти часы я ничего не сообщаю. Что придёт, подождёт, и в конце вы получите всё одним\
             сообщением.""");
    assertThat(chat.types("/settings quiet off").text().text()).contains("Тихие часы: нет");
  }

  private Preferences preferences() {
    return chat.subscribers.all.getFirst().preferences();
  }

  private static Quiet quiet(int from, int to) {
    return new Quiet(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }
}
