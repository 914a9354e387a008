package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.sending.Reach.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReachTest {
  private final ManualTicker ticker = new ManualTicker();
  private Outcome answer = new Outcome.Sent(0);
  private int asked;
  private final Reach reach =
      new Reach(
          () -> {
            asked++;
            return answer;
          },
          ticker);

  @Test
  void blamesTheMessageWhenTheChannelAnswers() {
    long began = later();

    assertThat(reach.isAway(began)).isFalse();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void blamesTheChannelWhenItDoesNotAnswer() {
    answer = new Outcome.Unwritten("refused");

    assertThat(reach.isAway(later())).isTrue();
    assertThat(reach.state()).isEqualTo(State.AWAY);
  }

  @Test
  void asksOnceForAllWhoFailedAtTheSameTime() {
    long began = later();
    later();

    assertThat(reach.isAway(began)).isFalse();
    assertThat(reach.isAway(began)).isFalse();

    assertThat(asked).isEqualTo(1);
    assertThat(reach.isAway(later())).isFalse();
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void asksAgainWithGrowingPausesUntilTheChannelIsBack() {
    answer = new Outcome.ServerFault("502");
    reach.isAway(later());

    assertThat(reach.tryAgain()).isFalse();
    assertThat(asked).isEqualTo(1);
    advance(Duration.ofSeconds(1));
    assertThat(reach.tryAgain()).isFalse();
    assertThat(asked).isEqualTo(2);
    advance(Duration.ofSeconds(1));
    assertThat(reach.tryAgain()).isFalse();
    assertThat(asked).isEqualTo(2);
    answer = new Outcome.Sent(0);
    advance(Duration.ofSeconds(1));

    assertThat(reach.tryAgain()).isTrue();
    assertThat(reach.isHere()).isTrue();
  }

  @Test
  void setsARefusedAccountAsideAndAsksSeldom() {
    answer = new Outcome.Unauthorized("Unauthorized");

    reach.refused();
    advance(Duration.ofSeconds(59));
    assertThat(reach.tryAgain()).isFalse();
    assertThat(asked).isZero();
    advance(Duration.ofSeconds(1));
    assertThat(reach.tryAgain()).isFalse();

    assertThat(asked).isEqualTo(1);
    assertThat(reach.state()).isEqualTo(State.REFUSED);
  }

  @Test
  void asksAtOnceWhenTheAccountHasChanged() {
    reach.refused();

    reach.hurry();

    assertThat(reach.tryAgain()).isTrue();
    assertThat(reach.state()).isEqualTo(State.HERE);
  }

  private long later() {
    advance(Duration.ofMillis(10));
    return ticker.read();
  }

  private void advance(Duration duration) {
    ticker.advance(duration);
  }
}
