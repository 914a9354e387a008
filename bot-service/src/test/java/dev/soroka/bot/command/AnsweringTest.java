package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.bot.update.Author;
import dev.soroka.bot.update.Outcome;
import dev.soroka.bot.update.Trouble;
import dev.soroka.bot.update.Update;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class AnsweringTest {
  private static final long ADMINISTRATOR = 501;

  private final TestChat chat = new TestChat();

  @Test
  void letsTroubleEscapeSoThatTheUpdateWaits() {
    chat.subscribers.away = true;

    assertThatThrownBy(() -> chat.writes("/watches")).isInstanceOf(ResourceAccessException.class);
    assertThat(chat.published).isEmpty();
  }

  @Test
  void saysSo_whenWaitingWasInVain() {
    chat.subscribers.away = true;
    chat.speaking("ru");
    var update =
        new Update.Written(7, chat.place(), chat.author(), chat.clock.instant(), "/watches");
    chat.answering.giveUp(chat.arrival(update, 7), Trouble.AWAY);

    assertThat(chat.screen().text().text()).startsWith("Сейчас мне доступно не всё");
  }

  @Test
  void offersToTryAPressAgain_whenWaitingWasInVain() {
    chat.types("/start");
    var press = new Update.Pressed(9, chat.place(), chat.author(), "callback", 1L, "1:watches:0:2");
    chat.answering.giveUp(chat.arrival(press, 7), Trouble.FAULT);

    assertThat(chat.screen().text().text()).startsWith("Something went wrong on my side");
    assertThat(chat.screen().keyboard().rows().getFirst().getFirst().data())
        .isEqualTo("1:watches:0:2");
  }

  @Test
  void leavesTheMessageAboutAnItemAsItIs_whenWaitingWasInVain() {
    chat.types("/start");
    var data = ItemButton.WHY.data(5);
    var press = new Update.Pressed(9, chat.place(), chat.author(), "callback", 1L, data);
    chat.answering.giveUp(chat.arrival(press, 7), Trouble.AWAY);

    assertThat(chat.texts()).hasSize(2);
    assertThat(chat.texts().getFirst()).startsWith("Hello!");
    assertThat(chat.screen().keyboard().rows().getFirst().getFirst().data()).isEqualTo(data);
  }

  @Test
  void keepsTheQuestionOpen_whileTheAnswerCannotBeKept() {
    chat.types("/settings quiet");
    chat.presses("✏️ Type it");
    chat.subscribers.away = true;
    assertThatThrownBy(() -> chat.writes("23-7")).isInstanceOf(ResourceAccessException.class);
    chat.subscribers.away = false;

    assertThat(chat.types("23-7").text().text()).startsWith("✅ Saved.");
  }

  @Test
  void endsTheWaitingOfAButtonBeforeItDoesAnything() {
    chat.types("/start");
    chat.published.clear();
    chat.presses("📋 My watches");

    assertThat(chat.published)
        .extracting(message -> ((ReplyRequested) message).reply().getClass().getSimpleName())
        .containsExactly("Acknowledge", "Edit");
  }

  @Test
  void endsTheWaitingOnce_whenTheWorkIsTriedAgain() {
    chat.types("/start");
    var press = new Update.Pressed(9, chat.place(), chat.author(), "callback", 1L, "1:help:0:0");
    chat.answering.on(chat.arrival(press, 1));
    chat.answering.on(chat.arrival(press, 2));

    assertThat(chat.replies(Reply.Acknowledge.class)).hasSize(1);
    assertThat(chat.replies(Reply.Edit.class)).hasSize(2);
  }

  @Test
  void answersAnUpdateThatIsHandledTwiceWithOneMessage() {
    var update = new Update.Written(7, chat.place(), chat.author(), chat.clock.instant(), "/help");
    chat.answering.on(chat.arrival(update, 1));
    chat.answering.on(chat.arrival(update, 2));

    assertThat(chat.published)
        .extracting(message -> ((ReplyRequested) message).key())
        .containsExactly("update:7", "update:7");
    assertThat(chat.texts()).hasSize(1);
  }

  @Test
  void writesAnew_whenTheMessageUnderTheButtonIsOutOfReach() {
    chat.types("/start");
    chat.on(new Update.Pressed(9, chat.place(), chat.author(), "callback", null, "1:help:0:0"));

    assertThat(chat.texts()).hasSize(2);
    assertThat(chat.screen().text().text()).startsWith("What I can do");
  }

  @Test
  void saysThatAButtonIsFromAnEarlierVersion() {
    for (var data : new String[] {"", "0:watches:0:0", "1:teleport:0:0", "1:watches:-1:0", "ы"}) {
      assertThat(chat.sends(data)).isEqualTo(Outcome.IGNORED);
    }

    assertThat(chat.replies(Reply.Acknowledge.class))
        .hasSize(5)
        .allSatisfy(reply -> assertThat(reply.text()).contains("earlier version"));
  }

  @Test
  void carriesOutNoCommandThatIsOld_andSaysSoOnce() {
    var then = chat.clock.instant();
    chat.clock.advance(Duration.ofMinutes(6));
    for (long id = 1; id <= 3; id++) {
      var late = new Update.Written(id, chat.place(), chat.author(), then, "/watch java");
      assertThat(chat.on(late)).isEqualTo(Outcome.STALE);
    }

    assertThat(chat.texts()).hasSize(1);
    assertThat(chat.screen().text().text()).startsWith("I was away when you wrote that.");
    assertThat(chat.watches.all).isEmpty();
  }

  @Test
  void asksForAMinute_whenSomebodyWritesTooMuch_andSaysSoOnce() {
    for (int i = 0; i < 30; i++) {
      assertThat(chat.writes("/help")).isEqualTo(Outcome.ANSWERED);
    }

    assertThat(chat.writes("/watch java")).isEqualTo(Outcome.LIMITED);
    assertThat(chat.screen().text().text()).startsWith("That is more than I can follow.");
    assertThat(chat.writes("/watch java")).isEqualTo(Outcome.LIMITED);
    assertThat(chat.sends("1:help:0:0")).isEqualTo(Outcome.LIMITED);
    assertThat(chat.texts()).hasSize(31);
    assertThat(chat.watches.all).isEmpty();
    chat.clock.advance(Duration.ofMinutes(1));
    assertThat(chat.writes("/watch java")).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void letsOnlyAdministratorsChangeThingsInAGroup() {
    chat.inGroup();

    assertThat(chat.writes("/watch java")).isEqualTo(Outcome.FORBIDDEN);
    assertThat(chat.screen().text().text()).startsWith("Only administrators");
    chat.administrators.add(ADMINISTRATOR);
    assertThat(chat.writes("/watch java")).isEqualTo(Outcome.ANSWERED);
    assertThat(chat.as(new Author(502, "en", false, false)).sends("1:watch-delete-yes:1:0"))
        .isEqualTo(Outcome.FORBIDDEN);
    assertThat(chat.replies(Reply.Acknowledge.class).getLast().alert()).isTrue();
    assertThat(chat.watches.all).hasSize(1);
    assertThat(chat.writes("/watches")).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void takesTheGroupItselfForAnAdministrator() {
    chat.inGroup().as(new Author(1087968824, "", true, true));

    assertThat(chat.writes("/watch java")).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void limitsEachGroupByItself_whenAdministratorsActInItsName() {
    chat.inGroup().as(new Author(1087968824, "", true, true));
    for (int i = 0; i < 31; i++) {
      chat.writes("/help");
    }

    assertThat(chat.writes("/help")).isEqualTo(Outcome.LIMITED);
    assertThat(chat.inGroup(-700).writes("/help")).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void listensToNoOtherBot() {
    chat.as(new Author(77, "en", true, false));

    assertThat(chat.writes("/start")).isEqualTo(Outcome.IGNORED);
  }

  @Test
  void answersInTheTopicThatWasWrittenIn() {
    chat.inTopic(12).types("/start");

    assertThat(((ReplyRequested) chat.published.getFirst()).address())
        .isEqualTo(new Address("telegram", "-600", 12));
    assertThat(chat.subscribers.all.getFirst().address().topic()).isEqualTo(12);
  }
}
