package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.update.Outcome;
import dev.soroka.bot.update.Update;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Subscriber;
import org.junit.jupiter.api.Test;

class MembershipsTest {
  private final TestChat chat = new TestChat();

  @Test
  void closesAChatThatBlocksTheBotAndOpensItAgain() {
    chat.types("/start");

    assertThat(now(false)).isEqualTo(Outcome.NOTED);
    assertThat(chat.subscribers.all).extracting(Subscriber::closed).containsExactly(true);
    assertThat(now(true)).isEqualTo(Outcome.NOTED);
    assertThat(chat.subscribers.all).extracting(Subscriber::closed).containsExactly(false);
    assertThat(chat.texts()).hasSize(1);
  }

  @Test
  void opensAClosedChatThatWritesAgain() {
    chat.types("/start");
    now(false);
    chat.types("/start");

    assertThat(chat.subscribers.all).extracting(Subscriber::closed).containsExactly(false);
  }

  @Test
  void remembersNobodyWhoOnlyUnblockedTheBot() {
    now(true);
    now(false);

    assertThat(chat.subscribers.all).isEmpty();
    assertThat(chat.published).isEmpty();
  }

  @Test
  void greetsAGroupThatLetsItIn() {
    chat.inGroup();

    assertThat(now(true)).isEqualTo(Outcome.ANSWERED);
    assertThat(chat.screen().text().text()).contains("Administrators tell me what to look for");
    assertThat(chat.subscribers.all).hasSize(1);
  }

  @Test
  void greetsNobodyWhenItsRightsChange() {
    chat.inGroup();

    chat.on(new Update.Membership(1, chat.place(), chat.author(), true, true));

    assertThat(chat.published).isEmpty();
  }

  @Test
  void followsAGroupThatMoves() {
    chat.on(new Update.Moved(1, -600, -1_000_600));

    assertThat(chat.subscribers.moves)
        .containsExactly(new StorageApi.Move(Address.chat(-600), Address.chat(-1_000_600)));
  }

  private Outcome now(boolean inside) {
    return chat.on(
        new Update.Membership(chat.nextUpdate(), chat.place(), chat.author(), !inside, inside));
  }
}
