package dev.soroka.notification.sending;

import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.outbox.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What becomes of a row when its call has ended so. */
final class Verdicts {
  private final List<Duration> pauses;
  private final Predicate<Claimed> repetition;

  /**
   * @param pauses how long a row waits after each failed try but the last
   * @param repetition whether a row that may have arrived is worth a marked repetition
   */
  Verdicts(List<Duration> pauses, Predicate<Claimed> repetition) {
    this.pauses = pauses;
    this.repetition = repetition;
  }

  /**
   * Judges a call.
   *
   * @param last whether the message was the row's last
   * @param away whether the channel as a whole is away, so that a failure is not the row's
   */
  Verdict of(Claimed row, boolean last, Outcome outcome, boolean away) {
    return switch (outcome) {
      case Outcome.Sent(var message) -> last ? new Verdict.Sent(message) : new Verdict.PartSent();
      case Outcome.Shown(var message, _) ->
          last ? new Verdict.Sent(message) : new Verdict.PartSent();
      case Outcome.Unshowable(_, var error) -> new Verdict.Ended(State.REFUSED, error);
      case Outcome.RetryAfter(var delay) -> later("told to wait for " + delay.toSeconds() + " s");
      case Outcome.Closed(var error) -> new Verdict.ChatClosed(error);
      case Outcome.Moved(var target) -> moved(row, target);
      case Outcome.Gone _ -> new Verdict.Detached();
      case Outcome.Refused(var error) -> new Verdict.Ended(State.REFUSED, error);
      case Outcome.Unauthorized(var error) -> later(error);
      case Outcome.Unwritten(var error) -> failed(row, error, away);
      case Outcome.ServerFault(var error) -> failed(row, error, away);
      case Outcome.Unknown(var error) ->
          row.edits() == null ? doubtful(row, error) : failed(row, error, away);
    };
  }

  /** What becomes of a row that was left behind while it was being sent. */
  Verdict leftBehind(Claimed row) {
    var error = "it was not recorded how the call ended";
    return row.edits() == null ? doubtful(row, error) : later(error);
  }

  /** Sent to the new address once; a chat that moves in circles is not followed. */
  private static Verdict moved(Claimed row, String target) {
    return row.moved()
        ? new Verdict.Ended(State.REFUSED, "the chat has moved twice, now to " + target)
        : new Verdict.ChatMoved(target);
  }

  private Verdict failed(Claimed row, String error, boolean away) {
    if (away) {
      return later(error);
    }
    if (row.tries() < pauses.size()) {
      return new Verdict.Again(pauses.get(row.tries()), true, error);
    }
    return new Verdict.Ended(row.repeated() ? State.UNCERTAIN : State.EXHAUSTED, error);
  }

  private Verdict doubtful(Claimed row, String error) {
    return !row.repeated() && repetition.test(row)
        ? new Verdict.Doubtful(error)
        : new Verdict.Ended(State.UNCERTAIN, error);
  }

  private static Verdict later(String error) {
    return new Verdict.Again(Duration.ZERO, false, error);
  }
}
