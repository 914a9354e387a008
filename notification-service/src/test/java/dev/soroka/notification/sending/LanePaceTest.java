package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Notification.Urgency;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LanePaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final LaneStage lanes = new LaneStage();
  private final LaneOrder order = lanes.order();

  @Test
  void delaysOnlyTheChatThatIsTooFast() {
    order.use(new Limits(Limit.NONE, Limit.per(Duration.ofSeconds(1), 1, 3), Limit.NONE), 0);
    LongStream.rangeClosed(1, 5).forEach(id -> lanes.offer(id, "10", Urgency.ORDINARY));
    LongStream.rangeClosed(6, 8).forEach(id -> lanes.offer(id, "20", Urgency.ORDINARY));

    assertThat(lanes.takeAll(0)).containsExactly("1", "6", "2", "7", "3", "8");
    assertThat(order.readyIn(0)).isEqualTo(SECOND);
    assertThat(lanes.takeAll(SECOND)).containsExactly("4");
    assertThat(lanes.takeAll(2 * SECOND)).containsExactly("5");
  }

  @Test
  void countsAGroupByTheMinute() {
    order.use(new Limits(Limit.NONE, Limit.NONE, Limit.per(Duration.ofMinutes(1), 20)), 0);
    LongStream.rangeClosed(1, 25).forEach(id -> lanes.offer(id, "-10", Urgency.ORDINARY));
    LongStream.rangeClosed(31, 55).forEach(id -> lanes.offer(id, "10", Urgency.ORDINARY));

    assertThat(lanes.takeAll(0)).hasSize(20 + 25);
    assertThat(lanes.takeAll(60 * SECOND)).hasSize(5);
  }

  @Test
  void keepsThePaceOfTheAccount() {
    order.use(new Limits(Limit.per(Duration.ofSeconds(1), 30), Limit.NONE, Limit.NONE), 0);
    LongStream.rangeClosed(1, 70)
        .forEach(id -> lanes.offer(id, Long.toString(id), Urgency.ORDINARY));

    assertThat(lanes.takeAll(0)).hasSize(30);
    assertThat(order.readyIn(0)).isEqualTo(SECOND);
    assertThat(lanes.takeAll(SECOND)).hasSize(30);
  }

  @Test
  void wakesSleepingChatsWhenALimitIsLifted() {
    order.use(new Limits(Limit.NONE, Limit.NONE, Limit.per(Duration.ofMinutes(1), 1)), 0);
    lanes.offer(1, "-10", Urgency.ORDINARY);
    lanes.offer(2, "-10", Urgency.ORDINARY);
    assertThat(lanes.takeAll(0)).containsExactly("1");

    order.use(Limits.NONE, SECOND);

    assertThat(lanes.takeAll(SECOND)).containsExactly("2");
  }

  @Test
  void leavesASilencedChatAloneAndItsRowsInTheDatabase() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(2, "20", Urgency.ORDINARY);

    order.silence("10", 5 * SECOND);
    lanes.offer(3, "10", Urgency.ALERT);

    assertThat(lanes.takeAll(0)).containsExactly("2");
    assertThat(order.unwanted(0)).containsExactly("10");
    lanes.offer(1, "10", Urgency.ORDINARY);
    assertThat(lanes.takeAll(6 * SECOND)).isEmpty();
    assertThat(order.unwanted(6 * SECOND)).isEmpty();
    lanes.offerAt(1, "10", 6 * SECOND);
    assertThat(lanes.takeAll(6 * SECOND)).containsExactly("1");
  }

  @Test
  void keepsAnAnswerThroughAShortSilence() {
    order.offer(lanes.answer(10), 0);

    order.silence("10", 5 * SECOND);

    assertThat(lanes.takeAll(0)).isEmpty();
    assertThat(order.readyIn(0)).isEqualTo(5 * SECOND);
    assertThat(lanes.takeAll(5 * SECOND)).containsExactly("answer to 10");
  }

  @Test
  void isSilentAltogetherWhenTheAccountIs() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    order.offer(lanes.answer(20), 0);

    order.account().silence(3 * SECOND);
    order.account().silence(2 * SECOND);

    assertThat(lanes.takeAll(0)).isEmpty();
    assertThat(order.readyIn(0)).isEqualTo(3 * SECOND);
    assertThat(lanes.takeAll(3 * SECOND)).hasSize(2);
  }

  @Test
  void makesOneCallAtATimeAfterASilenceUntilOneGoesWell() {
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(2, "20", Urgency.ORDINARY);
    lanes.offer(3, "30", Urgency.ORDINARY);
    order.account().silence(SECOND);

    var first = order.take(SECOND).orElseThrow();
    assertThat(order.take(SECOND)).isEmpty();
    order.done(first, Optional.empty(), SECOND);
    var second = order.take(SECOND).orElseThrow();
    order.account().answered();

    assertThat(order.take(SECOND)).isPresent();
    order.done(second, Optional.empty(), SECOND);
  }

  @Test
  void countsNoCallThatWasNotMade() {
    order.use(new Limits(Limit.per(Duration.ofSeconds(1), 1), Limit.NONE, Limit.NONE), 0);
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.offer(2, "20", Urgency.ORDINARY);

    var pick = order.take(0).orElseThrow();
    assertThat(order.take(0)).isEmpty();
    order.account().giveBack(pick.place());
    order.done(pick, Optional.empty(), 0);

    assertThat(order.take(0)).isPresent();
  }

  @Test
  void forgetsAChatOnlyWhenNothingIsToBeRemembered() {
    order.use(new Limits(Limit.NONE, Limit.per(Duration.ofSeconds(1), 1, 3), Limit.NONE), 0);
    lanes.offer(1, "10", Urgency.ORDINARY);
    lanes.takeAll(0);

    order.forgetIdle(SECOND / 2);
    assertThat(order.lanes()).isEqualTo(1);
    order.forgetIdle(4 * SECOND);
    assertThat(order.lanes()).isZero();
  }
}
