package dev.soroka.sandbox.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.sandbox.SettableClock;
import dev.soroka.sandbox.answer.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloodTest {

  private static final long BOT = 77;
  private static final long PERSON = 501;
  private static final long GROUP = -601;

  private final SettableClock clock = new SettableClock();
  private final Flood flood = new Flood(Limits.telegram(), clock);

  @Test
  void theThirtyFirstCallOfABotWithinASecondIsRefused() {
    for (var call = 0; call < 30; call++) {
      flood.admit(BOT, 1_000 + call);
      clock.passes(Duration.ofMillis(33));
    }

    assertThat(refusal(() -> flood.admit(BOT)).json().toString())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after"
                + " 1\",\"parameters\":{\"retry_after\":1}}");
  }

  @Test
  void thirtyCallsASecondGoOnForEver_becauseTheWindowSlides() {
    for (var call = 0; call < 3_000; call++) {
      flood.admit(BOT, 1_000 + call % 500);
      clock.passes(Duration.ofNanos(33_400_000));
    }
  }

  @Test
  void aPrivateChatTakesASmallBurst_thenOneASecond() {
    for (var call = 0; call < 3; call++) {
      flood.admit(BOT, PERSON);
    }
    assertThat(retryAfter(PERSON)).isEqualTo(1);

    clock.passes(Duration.ofSeconds(1));
    flood.admit(BOT, PERSON);
    clock.passes(Duration.ofSeconds(1));
    flood.admit(BOT, PERSON);
    assertThat(retryAfter(PERSON)).isEqualTo(1);
  }

  @Test
  void aGroupTakesTwentyAMinute_andAsksToWaitForTheRest() {
    for (var call = 0; call < 20; call++) {
      flood.admit(BOT, GROUP);
      clock.passes(Duration.ofSeconds(1));
    }
    assertThat(retryAfter(GROUP)).isEqualTo(40);

    clock.passes(Duration.ofSeconds(40));
    flood.admit(BOT, GROUP);
  }

  @Test
  void whoCallsDuringTheSilenceLengthensIt() {
    for (var call = 0; call < 3; call++) {
      flood.admit(BOT, PERSON);
    }
    assertThat(retryAfter(PERSON)).isEqualTo(1);
    assertThat(retryAfter(PERSON)).isEqualTo(2);
    assertThat(retryAfter(PERSON)).isEqualTo(3);

    clock.passes(Duration.ofMillis(2_999));
    assertThat(retryAfter(PERSON)).isEqualTo(2);
    clock.passes(Duration.ofSeconds(2));
    flood.admit(BOT, PERSON);
  }

  @Test
  void oneChatsSilenceIsNotAnothers_norAnotherBots() {
    for (var call = 0; call < 3; call++) {
      flood.admit(BOT, PERSON);
    }
    assertThat(retryAfter(PERSON)).isEqualTo(1);

    flood.admit(BOT, PERSON + 1);
    flood.admit(BOT + 1, PERSON);
  }

  @Test
  void liftedLimitsRefuseNothing() {
    var lifted = new Flood(Limits.none(), clock);

    for (var call = 0; call < 10_000; call++) {
      lifted.admit(BOT, PERSON);
      lifted.admit(BOT, GROUP);
    }
  }

  @Test
  void everyLimitCanBeChosen() {
    var strict =
        new Flood(
            Limits.none()
                .withBotPerSecond(2)
                .withChat(1, Duration.ofSeconds(5))
                .withPenalty(Duration.ofSeconds(10)),
            clock);

    strict.admit(BOT, PERSON);
    assertThat(refusal(() -> strict.admit(BOT, PERSON)).retryAfter()).hasValue(5);
    assertThat(refusal(() -> strict.admit(BOT)).retryAfter()).hasValue(1);
  }

  private long retryAfter(long chat) {
    return refusal(() -> flood.admit(BOT, chat)).retryAfter().orElse(0);
  }

  private static Refusal refusal(Runnable call) {
    var refused = new Refusal[1];
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> refused[0] = refusal);
    return refused[0];
  }
}
