package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.ReplyRequested.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LaneOrderTest {
  private final LaneStage lanes = new LaneStage();
  private final LaneOrder order = lanes.order();

  @Test
  void takesTheMostUrgentFirst() {
    lanes.offer(1, "10", Urgency.CAMPAIGN);
    lanes.offer(2, "20", Urgency.DIGEST);
    lanes.offer(3, "30", Urgency.ORDINARY);
    lanes.offer(4, "40", Urgency.ALERT);
    order.offer(lanes.answer(50), 0);

    assertThat(lanes.takeAll(0)).containsExactly("answer to 50", "4", "3", "2", "1");
  }

  @Test
  void takesAnUrgentRowBeforeAnOlderOneOfTheSameChat() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(2, "10", Urgency.ALERT);

    assertThat(lanes.takeAll(0)).containsExactly("2", "1");
  }

  @Test
  void letsChatsTakeTurns() {
    LongStream.rangeClosed(1, 50).forEach(id -> lanes.offer(id, "10", Urgency.ORDINARY));
    lanes.offer(51, "20", Urgency.ORDINARY);
    lanes.offer(52, "30", Urgency.ORDINARY);

    assertThat(lanes.takeAll(0)).startsWith("1", "51", "52", "2").hasSize(52);
  }

  @Test
  void keepsTheOrderWithinAChat() {
    List.of(5L, 1L, 3L).forEach(id -> lanes.offer(id, "10", Urgency.ORDINARY));

    assertThat(lanes.takeAll(0)).containsExactly("1", "3", "5");
  }

  @Test
  void takesNothingFromAChatThatIsBusy() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(2, "10", Urgency.ORDINARY);

    var first = order.take(0).orElseThrow();
    assertThat(order.take(0)).isEmpty();
    order.done(first, Optional.empty(), 0);

    assertThat(order.take(0)).map(LaneStage::name).contains("2");
  }

  @Test
  void putsAnEntryThatGoesOnBeforeWhatCameLater() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(2, "10", Urgency.ORDINARY);

    var first = order.take(0).orElseThrow();
    order.done(first, Optional.of(first.entry()), 0);

    assertThat(lanes.takeAll(0)).containsExactly("1", "2");
  }

  @Test
  void takesARowOnceHoweverOftenItIsOffered() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(1, "10", Urgency.ORDINARY);

    var pick = order.take(0).orElseThrow();
    lanes.offer(1, "10", Urgency.ORDINARY);
    order.done(pick, Optional.empty(), 0);

    assertThat(lanes.takeAll(0)).isEmpty();
  }

  @Test
  void forgetsRowsThatAreWithdrawn() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(2, "10", Urgency.ORDINARY);

    order.withdraw(List.of(1L, 99L));

    assertThat(lanes.takeAll(0)).containsExactly("2");
  }

  @Test
  void holdsOnlyTheFirstRowsOfAChat() {
    LongStream.rangeClosed(1, 1_000).forEach(id -> lanes.offer(id, "10", Urgency.ORDINARY));
    lanes.offer(2_000, "20", Urgency.ORDINARY);

    assertThat(order.unwanted(0)).containsExactly("10");
    assertThat(lanes.takeAll(0)).hasSize(LaneOrder.ROWS_OF_LANE + 1).contains("2000");
  }

  @Test
  void holdsOnlyTheFirstRowsOfAnUrgencyButTakesTheOthersIn() {
    LongStream.rangeClosed(1, 20_000)
        .forEach(id -> lanes.offer(id, Long.toString(id), Urgency.CAMPAIGN));
    lanes.offer(30_000, "1", Urgency.ALERT);

    assertThat(lanes.takeAll(0)).startsWith("30000").hasSize(LaneOrder.ROWS + 1);
  }

  @Test
  void givesUpAnswersOnDemand() {
    order.offer(lanes.answer(10), 0);
    order.offer(lanes.answer(20), 0);

    var removed = order.removeAnswers(answer -> answer.request().address().target().equals("10"));

    assertThat(removed).hasSize(1);
    assertThat(lanes.takeAll(0)).containsExactly("answer to 20");
  }

  @Test
  void answersAButtonWhileTheChatIsBusy() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    assertThat(order.take(0)).isPresent();

    order.offer(lanes.reply(10, new Reply.Acknowledge("query", null, false)), 0);

    assertThat(order.take(0)).isPresent();
  }
}
