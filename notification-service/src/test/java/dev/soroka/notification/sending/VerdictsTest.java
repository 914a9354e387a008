package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.outbox.Verdict;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictsTest {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration SECOND = Duration.ofSeconds(10);

  private final Verdicts verdicts = new Verdicts(List.of(FIRST, SECOND), Repetition::isUsual);

  @Test
  void exhaustsARowAfterThreeTries() {
    var fault = new Outcome.ServerFault("500");

    assertThat(judge(row().tries(0), fault)).isEqualTo(new Verdict.Again(FIRST, true, "500"));
    assertThat(judge(row().tries(1), fault)).isEqualTo(new Verdict.Again(SECOND, true, "500"));
    assertThat(judge(row().tries(2), fault)).isEqualTo(new Verdict.Ended(State.EXHAUSTED, "500"));
  }

  @Test
  void countsNoTryWhileTheChannelIsAway() {
    var verdict =
        verdicts.of(row().tries(2).claimed(), true, new Outcome.Unwritten("refused"), true);

    assertThat(verdict).isEqualTo(new Verdict.Again(Duration.ZERO, false, "refused"));
  }

  @Test
  void countsNoTryFor429() {
    assertThat(judge(row().tries(2), new Outcome.RetryAfter(Duration.ofHours(12))))
        .isEqualTo(new Verdict.Again(Duration.ZERO, false, "told to wait for 43200 s"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ALERT", "ORDINARY"})
  void repeatsOnceWhatMayNotHaveArrived(Urgency urgency) {
    var unknown = new Outcome.Unknown("timeout");

    assertThat(judge(row().urgency(urgency), unknown)).isEqualTo(new Verdict.Doubtful("timeout"));
    assertThat(judge(row().urgency(urgency).repeated(), unknown))
        .isEqualTo(new Verdict.Ended(State.UNCERTAIN, "timeout"));
  }

  @ParameterizedTest
  @EnumSource(names = {"DIGEST", "CAMPAIGN"})
  void doesNotRepeatMassMail(Urgency urgency) {
    assertThat(judge(row().urgency(urgency), new Outcome.Unknown("timeout")))
        .isEqualTo(new Verdict.Ended(State.UNCERTAIN, "timeout"));
    assertThat(verdicts.leftBehind(row().urgency(urgency).claimed()))
        .isEqualTo(new Verdict.Ended(State.UNCERTAIN, "it was not recorded how the call ended"));
  }

  @Test
  void triesAnEditAgainAsNobodySeesARepetition() {
    var unknown = new Outcome.Unknown("timeout");

    assertThat(judge(row().edits(77L), unknown))
        .isEqualTo(new Verdict.Again(FIRST, true, "timeout"));
    assertThat(judge(row().edits(77L).tries(2), unknown))
        .isEqualTo(new Verdict.Ended(State.EXHAUSTED, "timeout"));
    assertThat(verdicts.leftBehind(row().edits(77L).claimed())).isInstanceOf(Verdict.Again.class);
  }

  @Test
  void neverCallsARowExhaustedThatMayHaveArrived() {
    assertThat(judge(row().repeated().tries(2), new Outcome.ServerFault("500")))
        .isEqualTo(new Verdict.Ended(State.UNCERTAIN, "500"));
  }

  @Test
  void followsAChatOnce() {
    var moved = new Outcome.Moved("-100123");

    assertThat(judge(row(), moved)).isEqualTo(new Verdict.ChatMoved("-100123"));
    assertThat(judge(row().moved(), moved))
        .isEqualTo(new Verdict.Ended(State.REFUSED, "the chat has moved twice, now to -100123"));
  }

  @Test
  void leavesRowsDueWhenTheAccountIsRefused() {
    assertThat(judge(row(), new Outcome.Unauthorized("Unauthorized")))
        .isEqualTo(new Verdict.Again(Duration.ZERO, false, "Unauthorized"));
  }

  @Test
  void goesOnWithTheNextPartUntilTheLast() {
    var sent = new Outcome.Sent(5);

    assertThat(verdicts.of(row().claimed(), false, sent, false)).isEqualTo(new Verdict.PartSent());
    assertThat(judge(row(), sent)).isEqualTo(new Verdict.Sent(5));
  }

  @Test
  void refusesOnceAndForAll() {
    assertThat(judge(row(), new Outcome.Refused("chat not found")))
        .isEqualTo(new Verdict.Ended(State.REFUSED, "chat not found"));
  }

  private Verdict judge(Row row, Outcome outcome) {
    return verdicts.of(row.claimed(), true, outcome, false);
  }

  private static Row row() {
    return new Row(Urgency.ORDINARY, 0, false, false, null);
  }

  private record Row(
      Urgency urgency, int tries, boolean isRepeated, boolean isMoved, @Nullable Long edited) {
    Row urgency(Urgency other) {
      return new Row(other, tries, isRepeated, isMoved, edited);
    }

    Row tries(int failed) {
      return new Row(urgency, failed, isRepeated, isMoved, edited);
    }

    Row repeated() {
      return new Row(urgency, tries, true, isMoved, edited);
    }

    Row moved() {
      return new Row(urgency, tries, isRepeated, true, edited);
    }

    Row edits(Long message) {
      return new Row(urgency, tries, isRepeated, isMoved, message);
    }

    Claimed claimed() {
      return new Claimed(
          1,
          1,
          2L,
          Address.chat(3),
          urgency,
          "en",
          "{}",
          "{}",
          "{}",
          0,
          List.of(),
          tries,
          isRepeated,
          isMoved,
          edited,
          false,
          null,
          false);
    }
  }
}
