package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.RichText;
import dev.soroka.notification.outbox.DueRow;
import dev.soroka.notification.sending.LaneOrder.Pick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LaneOrderTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final LaneOrder order = new LaneOrder();
  private long answers;

  @Test
  void takesTheMostUrgentFirst() {
    offer(1, "10", Urgency.CAMPAIGN);
    offer(2, "20", Urgency.DIGEST);
    offer(3, "30", Urgency.ORDINARY);
    offer(4, "40", Urgency.ALERT);
    order.offer(answer(50), 0);

    assertThat(takeAll(0)).containsExactly("answer to 50", "4", "3", "2", "1");
  }

  @Test
  void takesAnUrgentRowBeforeAnOlderOneOfTheSameChat() {
    offer(1, "10", Urgency.ORDINARY);
    offer(2, "10", Urgency.ALERT);

    assertThat(takeAll(0)).containsExactly("2", "1");
  }

  @Test
  void letsChatsTakeTurns() {
    LongStream.rangeClosed(1, 50).forEach(id -> offer(id, "10", Urgency.ORDINARY));
    offer(51, "20", Urgency.ORDINARY);
    offer(52, "30", Urgency.ORDINARY);

    assertThat(takeAll(0)).startsWith("1", "51", "52", "2").hasSize(52);
  }

  @Test
  void keepsTheOrderWithinAChat() {
    List.of(5L, 1L, 3L).forEach(id -> offer(id, "10", Urgency.ORDINARY));

    assertThat(takeAll(0)).containsExactly("1", "3", "5");
  }

  @Test
  void takesNothingFromAChatThatIsBusy() {
    offer(1, "10", Urgency.ORDINARY);
    offer(2, "10", Urgency.ORDINARY);

    var first = order.take(0).orElseThrow();
    assertThat(order.take(0)).isEmpty();
    order.done(first, Optional.empty(), 0);

    assertThat(order.take(0)).map(LaneOrderTest::name).contains("2");
  }

  @Test
  void putsAnEntryThatGoesOnBeforeWhatCameLater() {
    offer(1, "10", Urgency.ORDINARY);
    offer(2, "10", Urgency.ORDINARY);

    var first = order.take(0).orElseThrow();
    order.done(first, Optional.of(first.entry()), 0);

    assertThat(takeAll(0)).containsExactly("1", "2");
  }

  @Test
  void delaysOnlyTheChatThatIsTooFast() {
    order.use(new Limits(Limit.NONE, Limit.bucket(1, Duration.ofSeconds(1), 3), Limit.NONE), 0);
    LongStream.rangeClosed(1, 5).forEach(id -> offer(id, "10", Urgency.ORDINARY));
    LongStream.rangeClosed(6, 8).forEach(id -> offer(id, "20", Urgency.ORDINARY));

    assertThat(takeAll(0)).containsExactly("1", "6", "2", "7", "3", "8");
    assertThat(order.readyIn(0)).isEqualTo(SECOND);
    assertThat(takeAll(SECOND)).containsExactly("4");
    assertThat(takeAll(2 * SECOND)).containsExactly("5");
  }

  @Test
  void countsAGroupByTheMinute() {
    order.use(new Limits(Limit.NONE, Limit.NONE, Limit.window(20, Duration.ofMinutes(1))), 0);
    LongStream.rangeClosed(1, 25).forEach(id -> offer(id, "-10", Urgency.ORDINARY));
    LongStream.rangeClosed(31, 55).forEach(id -> offer(id, "10", Urgency.ORDINARY));

    assertThat(takeAll(0)).hasSize(20 + 25);
    assertThat(takeAll(60 * SECOND)).hasSize(5);
  }

  @Test
  void keepsThePaceOfTheAccount() {
    order.use(new Limits(Limit.window(30, Duration.ofSeconds(1)), Limit.NONE, Limit.NONE), 0);
    LongStream.rangeClosed(1, 70).forEach(id -> offer(id, Long.toString(id), Urgency.ORDINARY));

    assertThat(takeAll(0)).hasSize(30);
    assertThat(order.readyIn(0)).isEqualTo(SECOND);
    assertThat(takeAll(SECOND)).hasSize(30);
  }

  @Test
  void wakesSleepingChatsWhenALimitIsLifted() {
    order.use(new Limits(Limit.NONE, Limit.NONE, Limit.window(1, Duration.ofMinutes(1))), 0);
    offer(1, "-10", Urgency.ORDINARY);
    offer(2, "-10", Urgency.ORDINARY);
    assertThat(takeAll(0)).containsExactly("1");

    order.use(Limits.NONE, SECOND);

    assertThat(takeAll(SECOND)).containsExactly("2");
  }

  @Test
  void leavesASilencedChatAloneAndItsRowsInTheDatabase() {
    offer(1, "10", Urgency.ORDINARY);
    offer(2, "20", Urgency.ORDINARY);

    order.silence("10", 5 * SECOND);
    offer(3, "10", Urgency.ALERT);

    assertThat(takeAll(0)).containsExactly("2");
    assertThat(order.unwanted(0)).containsExactly("10");
    offer(1, "10", Urgency.ORDINARY);
    assertThat(takeAll(6 * SECOND)).isEmpty();
    assertThat(order.unwanted(6 * SECOND)).isEmpty();
    offerAt(1, "10", 6 * SECOND);
    assertThat(takeAll(6 * SECOND)).containsExactly("1");
  }

  @Test
  void keepsAnAnswerThroughAShortSilence() {
    order.offer(answer(10), 0);

    order.silence("10", 5 * SECOND);

    assertThat(takeAll(0)).isEmpty();
    assertThat(order.readyIn(0)).isEqualTo(5 * SECOND);
    assertThat(takeAll(5 * SECOND)).containsExactly("answer to 10");
  }

  @Test
  void isSilentAltogetherWhenTheAccountIs() {
    offer(1, "10", Urgency.ORDINARY);
    order.offer(answer(20), 0);

    order.silenceAll(3 * SECOND);
    order.silenceAll(2 * SECOND);

    assertThat(takeAll(0)).isEmpty();
    assertThat(order.readyIn(0)).isEqualTo(3 * SECOND);
    assertThat(takeAll(3 * SECOND)).hasSize(2);
  }

  @Test
  void takesARowOnceHoweverOftenItIsOffered() {
    offer(1, "10", Urgency.ORDINARY);
    offer(1, "10", Urgency.ORDINARY);

    var pick = order.take(0).orElseThrow();
    offer(1, "10", Urgency.ORDINARY);
    order.done(pick, Optional.empty(), 0);

    assertThat(takeAll(0)).isEmpty();
  }

  @Test
  void forgetsRowsThatAreWithdrawn() {
    offer(1, "10", Urgency.ORDINARY);
    offer(2, "10", Urgency.ORDINARY);

    order.withdraw(List.of(1L, 99L));

    assertThat(takeAll(0)).containsExactly("2");
  }

  @Test
  void holdsOnlyTheFirstRowsOfAChat() {
    LongStream.rangeClosed(1, 1_000).forEach(id -> offer(id, "10", Urgency.ORDINARY));
    offer(2_000, "20", Urgency.ORDINARY);

    assertThat(order.unwanted(0)).containsExactly("10");
    assertThat(takeAll(0)).hasSize(LaneOrder.ROWS_OF_LANE + 1).contains("2000");
  }

  @Test
  void holdsOnlyTheFirstRowsOfAnUrgencyButTakesTheOthersIn() {
    LongStream.rangeClosed(1, 20_000).forEach(id -> offer(id, Long.toString(id), Urgency.CAMPAIGN));
    offer(30_000, "1", Urgency.ALERT);

    assertThat(takeAll(0)).startsWith("30000").hasSize(LaneOrder.ROWS + 1);
  }

  @Test
  void forgetsAChatOnlyWhenNothingIsToBeRemembered() {
    order.use(new Limits(Limit.NONE, Limit.bucket(1, Duration.ofSeconds(1), 3), Limit.NONE), 0);
    offer(1, "10", Urgency.ORDINARY);
    takeAll(0);

    order.forgetIdle(SECOND);
    assertThat(order.lanes()).isEqualTo(1);
    order.forgetIdle(4 * SECOND);
    assertThat(order.lanes()).isZero();
  }

  @Test
  void givesUpAnswersOnDemand() {
    order.offer(answer(10), 0);
    order.offer(answer(20), 0);

    var removed = order.removeAnswers(answer -> answer.request().address().target().equals("10"));

    assertThat(removed).hasSize(1);
    assertThat(takeAll(0)).containsExactly("answer to 20");
  }

  @Test
  void answersAButtonWhileTheChatIsBusy() {
    offer(1, "10", Urgency.ORDINARY);
    assertThat(order.take(0)).isPresent();

    order.offer(reply(10, new Reply.Acknowledge("query", null, false)), 0);

    assertThat(order.take(0)).isPresent();
  }

  private void offer(long id, String chat, Urgency urgency) {
    order.offer(new DueRow(id, 1, chat, urgency), 0);
  }

  private void offerAt(long id, String chat, long now) {
    order.offer(new DueRow(id, 1, chat, Urgency.ORDINARY), now);
  }

  private Answer answer(long chat) {
    return reply(chat, new Reply.Write(RichText.plain("answer"), Keyboard.NONE));
  }

  private Answer reply(long chat, Reply reply) {
    var request = new ReplyRequested(1, Address.chat(chat), null, Instant.EPOCH, reply);
    return new Answer(request, answers++, false, 0, 0, new CompletableFuture<>());
  }

  /** Takes and finishes until nothing is ready, round by round as parallel steps would. */
  private List<String> takeAll(long now) {
    var taken = new ArrayList<String>();
    for (var pick = order.take(now); pick.isPresent(); pick = order.take(now)) {
      taken.add(name(pick.get()));
      order.done(pick.get(), Optional.empty(), now);
    }
    return taken;
  }

  private static String name(Pick pick) {
    return switch (pick.entry()) {
      case Entry.Row(var row) -> Long.toString(row.id());
      case Answer answer -> "answer to " + answer.request().address().target();
    };
  }
}
