package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Watch;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingTest {
  private final TestChat chat = new TestChat();

  @Test
  void changesNoForeignWatch() {
    chat.types("/start");
    chat.watches.all.add(new Watch(1, 77, "theirs", "java", true));
    chat.sends("1:tell-priority-high:1:0");

    assertThat(chat.screen().text().text()).startsWith("That watch is not there any more.");
    assertThat(chat.watches.all.getFirst().delivery()).isEqualTo(Delivery.PLAIN);
  }

  @Test
  void showsHowAWatchIsTold() {
    chat.types("/watch java");

    assertThat(chat.presses("🔔 How to tell").text().text())
        .isEqualTo(
            """
            java

            ⚖️ Priority: normal
            ⏱ The same subject again: as in settings
            🧺 Gathering: off
            🗞 When: at once
            ◐ When numbers are unknown: tell, marked
            ↕️ Threshold: every match""");
  }

  @Test
  void changesIt_onceHoweverOftenItIsPressed() {
    chat.types("/watch java");
    chat.presses("🔔 How to tell");
    chat.presses("⏱ Cooldown");
    assertThat(chat.labels()).contains("✅ as in settings", "30 min", "1 hour", "24 hours");
    chat.presses("30 min");
    chat.sends("1:tell-cooldown-30:1:0");

    assertThat(chat.labels()).contains("as in settings", "✅ 30 min");
    assertThat(delivery().cooldown()).isEqualTo(Duration.ofMinutes(30));
    chat.presses("‹ Back");
    chat.presses("⚖️ Priority");
    chat.presses("high");
    assertThat(delivery().priority()).isEqualTo(Priority.HIGH);
    assertThat(delivery().cooldown()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void showsOnTheWatchWhatIsUnusual() {
    chat.types("/watch java");
    chat.presses("🔔 How to tell");
    chat.presses("🧺 Gathering");
    chat.presses("for 5 min");
    chat.presses("‹ Back");

    assertThat(chat.presses("‹ Back").text().text())
        .isEqualTo(
            """
            java
            ✅ on

            the word “java”

            🧺 Gathering: for 5 min""");
  }

  @Test
  void comesBackToThePageOfTheList() {
    IntStream.rangeClosed(1, 8).forEach(i -> chat.types("/watch word" + i));
    chat.types("/watches");
    chat.presses("›");
    chat.presses("✅ word8");
    chat.presses("🔔 How to tell");
    chat.presses("🗞 Digest");
    chat.presses("in digests");
    chat.presses("‹ Back");
    chat.presses("‹ Back");

    assertThat(TestChat.labels(chat.presses("‹ Back"))).contains("2/2");
  }

  private Delivery delivery() {
    return chat.watches.all.getFirst().delivery();
  }
}
