package dev.soroka.notification.sending;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Command;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.RichText;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersIT {
  private final SendingStage stage = new SendingStage();
  private final FakeChannel channel = stage.channel();
  private final Instance instance = stage.instance();

  @BeforeEach
  void hold() {
    await().until(() -> instance.holds(1));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void areDroppedWhenTheyAreOlderThanAMinute() {
    channel.answers(_ -> new Outcome.RetryAfter(Duration.ofHours(12)));
    var late = answer(write("late"), null, false, now().minusSeconds(58));
    await().until(() -> channel.calls().size() == 1);
    channel.isFine();

    await().until(late::isDone);

    assertThat(channel.texts()).containsExactly("late");
    assertThat(instance.counted("sent", "outcome", "stale")).isEqualTo(1);
  }

  @Test
  void areWrittenOnceEvenWhenItIsUnknownWhetherTheyArrived() {
    channel.failsOnce(new Outcome.Unknown("timeout"));

    answer(write("hello")).join();

    assertThat(channel.texts()).containsExactly("hello");
  }

  @Test
  void areNotWrittenAgainWhenRedelivered() {
    answer(write("hello"), null, true, now()).join();
    answer(write("hello"), "screen", true, now()).join();

    assertThat(channel.calls()).isEmpty();
    assertThat(instance.counted("sent", "outcome", "redelivered")).isEqualTo(2);
  }

  @Test
  void areGivenAsAnEditWhenRedeliveredForAKnownMessage() {
    answer(write("one"), "screen", false, now()).join();

    answer(write("two"), "screen", true, now()).join();

    assertThat(channel.texts()).containsExactly("one", "1001: two");
  }

  @Test
  void areTriedThreeTimesAtMost() {
    channel.fails(new Outcome.ServerFault("502"));

    answer(write("hello")).join();

    assertThat(channel.calls()).hasSize(3);
  }

  @Test
  void editTheMessageThatTheKeyNames() {
    answer(write("one"), "screen", false, now()).join();
    answer(write("two"), "screen", false, now()).join();

    assertThat(channel.texts()).containsExactly("one", "1001: two");
  }

  @Test
  void areWrittenAnewWhenTheMessageIsGone() {
    answer(write("one"), "screen", false, now()).join();
    channel.failsOnce(new Outcome.Gone("message to edit not found"));

    answer(write("two"), "screen", false, now()).join();
    answer(write("three"), "screen", false, now()).join();

    assertThat(channel.texts()).containsExactly("one", "1001: two", "two", "1002: three");
  }

  @Test
  void editTheMessageThatThePersonSees() {
    answer(new Reply.Edit(55, RichText.plain("page 2"), Keyboard.NONE), "screen", false, now())
        .join();
    answer(write("page 3"), "screen", false, now()).join();

    assertThat(channel.texts()).containsExactly("55: page 2", "55: page 3");
  }

  @Test
  void writeANewMessageWhenTheOneThePersonSeesCannotBeEdited() {
    channel.failsOnce(new Outcome.Gone("message can't be edited"));

    answer(new Reply.Edit(55, RichText.plain("page 2"), Keyboard.NONE)).join();

    assertThat(channel.texts()).containsExactly("55: page 2", "page 2");
  }

  @Test
  void splitALongTextAndPutTheButtonsUnderItsEnd() {
    var keyboard = Keyboard.of(List.of(Button.press("Back", "back")));
    var text = "a".repeat(4_000) + " " + "b".repeat(200);

    answer(new Reply.Write(RichText.plain(text), keyboard)).join();

    assertThat(channel.calls())
        .extracting(call -> ((Call.Send) call).keyboard())
        .containsExactly(Keyboard.NONE, keyboard);
  }

  @Test
  void ignoreThatAButtonWasAnsweredTooLate() {
    channel.fails(new Outcome.Refused("query is too old and response timeout expired"));

    answer(new Reply.Acknowledge("query", "done", true)).join();

    assertThat(channel.calls()).containsExactly(new Call.Acknowledge("query", "done", true));
  }

  @Test
  void offerCommands() {
    var commands = List.of(new Command("start", "Begin"));

    answer(new Reply.OfferCommands("ru", commands)).join();

    assertThat(channel.calls()).containsExactly(new Call.OfferCommands("ru", commands));
  }

  @Test
  void goBeforeNotificationsOfTheirChat() {
    var held = channel.holdsOnce(new Outcome.Sent(1));
    instance.intake().take(request(1).text("first").build(), request(2).text("second").build());
    await().until(() -> channel.calls().size() == 1);
    var done = answer(write("answer"), null, false, now(), 500);

    held.countDown();
    done.join();

    stage.awaitFinished(2);
    assertThat(channel.texts()).containsExactly("first", "answer", "second");
  }

  @Test
  void followAChatThatHasMoved() {
    channel.failsOnce(new Outcome.Moved("-1007"));

    answer(write("hello"), null, false, now(), -7).join();

    assertThat(channel.calls())
        .extracting(call -> ((Call.Send) call).to())
        .containsExactly(Address.chat(-7), Address.chat(-1007));
  }

  private static Reply write(String text) {
    return new Reply.Write(RichText.plain(text), Keyboard.NONE);
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private CompletableFuture<Void> answer(Reply reply) {
    return answer(reply, null, false, now());
  }

  private CompletableFuture<Void> answer(
      Reply reply, @Nullable String key, boolean redelivered, Instant requestedAt) {
    return answer(reply, key, redelivered, requestedAt, 7);
  }

  private CompletableFuture<Void> answer(
      Reply reply, @Nullable String key, boolean redelivered, Instant requestedAt, long chat) {
    var request = new ReplyRequested(1, Address.chat(chat), key, requestedAt, reply);
    return instance.answering(1).answer(request, redelivered);
  }
}
