package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditWatchTest {
  private final TestChat chat = new TestChat();

  @ParameterizedTest
  @ValueSource(strings = {"/edit", "/edit java", "/edit 77 java", "/edit 99999999999999999999 x"})
  void showsTheWatches_whenItIsNotClearWhich(String typed) {
    chat.types("/watch java");
    chat.watches.all.add(new Watch(77, 8, "theirs", "rust", true));

    assertThat(chat.types(typed).text().text()).startsWith("Which watch shall I change?");
    assertThat(chat.watches.all).extracting(Watch::query).containsExactly("java", "rust");
  }

  @Test
  void asksAgain_whenItCannotReadTheQuery() {
    chat.types("/watch java");
    chat.presses("✏️ Edit");
    var screen = chat.types("java (spring");

    assertThat(screen.text().text())
        .startsWith("I cannot read this yet:")
        .contains("What shall this watch look for instead?\nNow: java");
    chat.types("java spring");
    assertThat(chat.watches.all).extracting(Watch::query).containsExactly("java spring");
  }

  @Test
  void changesTheQueryAndANameThatWasTheQuery() {
    chat.types("/watch java");
    chat.presses("✏️ Edit");
    var screen = chat.types("java  spring");

    assertThat(screen.text().text())
        .startsWith("✅ I am watching for: the word “java” and the word “spring”.");
    assertThat(chat.watches.all)
        .containsExactly(new Watch(1, 1, "java spring", "java spring", true));
  }

  @Test
  void keepsANameThatWasGiven() {
    chat.types("/start");
    chat.watches.all.add(new Watch(1, 1, "Work for me", "java", true));
    chat.types("/edit 1 kotlin");

    assertThat(chat.watches.all).containsExactly(new Watch(1, 1, "Work for me", "kotlin", true));
  }

  @Test
  void triesAQueryWithoutMakingAWatch() {
    assertThat(chat.types("/check java (").text().text()).startsWith("I cannot read this yet:");
    assertThat(chat.types("/check").text().text()).startsWith("Which query shall I try?");
    assertThat(chat.types("java").text().text())
        .startsWith("🔎 You would hear of: the word “java”.\n\nNothing fits yet.");
    assertThat(chat.watches.all).isEmpty();
    chat.presses("✅ Yes, watch");
    assertThat(chat.watches.all).hasSize(1);
  }
}
