package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Watch;
import dev.soroka.testkit.Items;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MyWatchesTest {
  private final TestChat chat = new TestChat();

  @Test
  void saysWhatAWatchIs_whenThereIsNone() {
    var screen = chat.types("/watches");

    assertThat(screen.text().text()).startsWith("You have no watches yet.");
    assertThat(TestChat.labels(screen)).containsExactly("➕ New watch", "❓ Help");
  }

  @Test
  void answersAButtonOfADeletedWatchKindlyAndShowsTheListAnew() {
    chat.types("/watch java");
    chat.types("/watch kotlin");
    chat.watches.remove(1);
    chat.types("/watches");
    chat.sends("1:watch-off:1:0");

    assertThat(chat.screen().text().text())
        .isEqualTo(
            """
            That watch is not there any more.

            You have 1 watch. Press one to see or change it.""");
    assertThat(chat.labels()).contains("✅ kotlin");
  }

  @Test
  void neverTouchesAnotherSubscribersWatch() {
    chat.types("/watch java");
    chat.in(777).types("/start");
    for (var action : new String[] {"show", "off", "delete", "delete-yes"}) {
      chat.sends("1:watch-" + action + ":1:0");

      assertThat(chat.screen().text().text()).startsWith("That watch is not there any more.");
    }
    chat.sends("1:latest:1:0");

    assertThat(chat.screen().text().text()).startsWith("That watch is not there any more.");
    assertThat(chat.watches.all).containsExactly(new Watch(1, 1, "java", "java", true));
    assertThat(chat.items.searches).hasSize(1);
  }

  @Test
  void leafsThroughManyWatches() {
    IntStream.rangeClosed(1, 14).forEach(i -> chat.types("/watch word" + i));
    var first = chat.types("/watches");

    assertThat(first.text().text()).startsWith("You have 14 watches.");
    assertThat(TestChat.labels(first)).contains("✅ word1", "✅ word6", "‹", "1/3", "›");
    assertThat(TestChat.labels(first)).doesNotContain("✅ word7");
    assertThat(TestChat.labels(chat.presses("›"))).contains("✅ word7", "2/3");
    assertThat(TestChat.labels(chat.presses("›"))).contains("✅ word14", "3/3");
    assertThat(TestChat.labels(chat.presses("›"))).contains("✅ word14", "3/3");
    chat.sends("1:watches:0:999999999");
    assertThat(chat.labels()).contains("3/3");
  }

  @Test
  void showsOneWatchAndSwitchesIt() {
    chat.types("/watch java -junior");
    chat.types("/watches");
    var one = chat.presses("✅ java -junior");

    assertThat(one.text().text())
        .isEqualTo(
            """
            java -junior
            ✅ on

            the word “java” and no word “junior”""");
    assertThat(chat.presses("⏸ Switch off").text().text()).contains("⏸ off");
    chat.sends("1:watch-off:1:0");
    assertThat(chat.watches.all).extracting(Watch::active).containsExactly(false);
    assertThat(TestChat.labels(chat.presses("‹ Back"))).contains("⏸ java -junior");
  }

  @Test
  void showsTheQueryOfAWatchThatHasANameOfItsOwn() {
    chat.types("/start");
    chat.watches.all.add(new Watch(1, 1, "Work for me", "java -junior", false));
    chat.types("/watches");

    assertThat(chat.presses("⏸ Work for me").text().text())
        .isEqualTo(
            """
            Work for me
            ⏸ off

            java -junior
            the word “java” and no word “junior”""");
  }

  @Test
  void deletesOnlyWhatIsConfirmed() {
    chat.types("/watch java");
    chat.types("/watches");
    chat.presses("✅ java");
    var question = chat.presses("🗑 Delete");

    assertThat(TestChat.labels(question)).containsExactly("Keep it", "🗑 Yes, delete");
    chat.presses("Keep it");
    assertThat(chat.watches.all).hasSize(1);
    chat.presses("🗑 Delete");
    assertThat(chat.presses("🗑 Yes, delete").text().text())
        .startsWith("Deleted: java\n\nYou have no");
    assertThat(chat.watches.all).isEmpty();
  }

  @Test
  void comesBackToThePageItWasOpenedFrom() {
    IntStream.rangeClosed(1, 8).forEach(i -> chat.types("/watch word" + i));
    chat.types("/watches");
    chat.presses("›");
    chat.presses("✅ word8");

    assertThat(TestChat.labels(chat.presses("‹ Back"))).contains("✅ word8", "2/2");
  }

  @Test
  void showsTheLatestMatchesOfAWatch() {
    chat.types("/watch java");
    chat.items.all.add(Items.titled("Java developer").stored());
    chat.types("/watches");
    chat.presses("✅ java");
    var latest = chat.presses("🗞 Latest matches");

    assertThat(latest.text().text()).startsWith("Newest matches of java\n\n• Java developer");
    assertThat(chat.items.searches.getLast().query()).isEqualTo("java");
    assertThat(chat.presses("‹ Back").text().text()).contains("the word “java”");
  }

  @Test
  void listsAWatchWithALongNameInOneLine() {
    chat.types("/watch " + "verylongword ".repeat(12));

    assertThat(chat.types("/watches").keyboard().rows().getFirst().getFirst().text())
        .hasSizeLessThanOrEqualTo(32)
        .endsWith("…");
  }
}
