package dev.soroka.notification.sending;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.RichText;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.KnownMessages;
import dev.soroka.notification.render.Rendering;
import dev.soroka.notification.render.Split;
import java.time.Clock;
import java.util.Optional;

/**
 * One step of answering a person. Nothing of it is stored but which message a key names; what
 * another may have sent already is only done again where nobody sees that.
 */
final class AnswerStep {
  private static final int TRIES = 3;

  private final Caller caller;
  private final KnownMessages known;
  private final SendingMeters meters;
  private final Clock clock;
  private final int limit;

  AnswerStep(Caller caller, KnownMessages known, SendingMeters meters, Clock clock, int limit) {
    this.caller = caller;
    this.known = known;
    this.meters = meters;
    this.clock = clock;
    this.limit = limit;
  }

  /** What becomes of an answer after a step. */
  sealed interface After {
    /** Nothing more is to be done about it. */
    record Done() implements After {}

    /** There is more to do about it. */
    record Again(Answer answer) implements After {}
  }

  After run(Answer answer, Turn turn) {
    if (answer.isStale(clock.instant())) {
      return drop(answer, "stale");
    }
    var call = call(answer);
    if (answer.redelivered() && !call.isRepeatable()) {
      return drop(answer, "redelivered");
    }
    var called = caller.call(call, chat(answer), turn);
    var channel = answer.request().address().channel();
    meters.answered(channel, called.outcome().getClass().getSimpleName());
    boolean away = caller.isAway(called);
    return after(answer, call, called.outcome(), away);
  }

  /** Counts an answer that is not given. */
  private After drop(Answer answer, String reason) {
    meters.answered(answer.request().address().channel(), reason);
    return new After.Done();
  }

  private Call call(Answer answer) {
    var request = answer.request();
    return switch (request.reply()) {
      case Reply.Write(var text, var keyboard) -> write(answer, text, keyboard);
      case Reply.Edit(var message, var text, var keyboard) ->
          new Call.Edit(request.address(), message, Split.shorten(text, limit), keyboard);
      case Reply.Acknowledge(var callback, var text, var alert) ->
          new Call.Acknowledge(callback, text, alert);
      case Reply.OfferCommands(var language, var commands) ->
          new Call.OfferCommands(language, commands);
    };
  }

  private Call write(Answer answer, RichText text, Keyboard keyboard) {
    var to = answer.request().address();
    var pieces = Rendering.pieces(text, limit);
    if (pieces.size() > 1) {
      boolean last = answer.part() >= pieces.size() - 1;
      var piece = pieces.get(Math.min(answer.part(), pieces.size() - 1));
      return new Call.Send(to, piece, last ? keyboard : Keyboard.NONE);
    }
    return named(answer)
        .<Call>map(message -> new Call.Edit(to, message, text, keyboard))
        .orElse(new Call.Send(to, text, keyboard));
  }

  private After after(Answer answer, Call call, Outcome outcome, boolean away) {
    return switch (outcome) {
      case Outcome.Sent(var message) -> sent(answer, call, message);
      case Outcome.RetryAfter _, Outcome.Unauthorized _ -> new After.Again(answer);
      case Outcome.Gone _ -> anew(answer);
      case Outcome.Moved(var target) -> tryAgain(readdressed(answer, target));
      case Outcome.Unwritten _, Outcome.ServerFault _ ->
          away ? new After.Again(answer) : tryAgain(answer);
      case Outcome.Unknown _ -> call.isRepeatable() ? tryAgain(answer) : new After.Done();
      case Outcome.Closed _, Outcome.Refused _ -> new After.Done();
      case Outcome.Shown _, Outcome.Unshowable _ -> new After.Done();
    };
  }

  private After sent(Answer answer, Call call, long message) {
    var request = answer.request();
    if (request.reply() instanceof Reply.Write(var text, _)) {
      int pieces = Rendering.pieces(text, limit).size();
      if (answer.part() < pieces - 1) {
        return new After.Again(answer.afterPart());
      }
      if (pieces > 1) {
        forget(request);
        return new After.Done();
      }
    }
    var key = request.key();
    if (key != null && (call instanceof Call.Send || call instanceof Call.Edit)) {
      known.name(request.sender(), request.address(), key, message);
    }
    return new After.Done();
  }

  /** What cannot be edited is written anew, where that is no repetition. */
  private After anew(Answer answer) {
    var request = answer.request();
    forget(request);
    if (answer.redelivered()) {
      return drop(answer, "redelivered");
    }
    return request.reply() instanceof Reply.Edit(_, var text, var keyboard)
        ? tryAgain(answer.with(request.address(), new Reply.Write(text, keyboard)))
        : tryAgain(answer);
  }

  private After tryAgain(Answer answer) {
    return answer.tries() + 1 < TRIES ? new After.Again(answer.afterTry()) : new After.Done();
  }

  private static Answer readdressed(Answer answer, String target) {
    var request = answer.request();
    var to = new Address(request.address().channel(), target, null);
    return answer.with(to, request.reply());
  }

  private void forget(ReplyRequested request) {
    var key = request.key();
    if (key != null) {
      known.forget(request.sender(), request.address(), key);
    }
  }

  private Optional<Long> named(Answer answer) {
    var request = answer.request();
    return Optional.ofNullable(request.key())
        .flatMap(key -> known.find(request.sender(), request.address(), key));
  }

  private static Optional<String> chat(Answer answer) {
    return switch (answer.request().reply()) {
      case Reply.Write _, Reply.Edit _ -> Optional.of(answer.request().address().target());
      case Reply.Acknowledge _, Reply.OfferCommands _ -> Optional.empty();
    };
  }
}
