package dev.soroka.notification.sending;

import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.notification.account.ClosedChats;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.Change;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.outbox.DueRow;
import dev.soroka.notification.outbox.Verdict;
import dev.soroka.notification.render.Part;
import dev.soroka.notification.sending.Caller.Called;
import dev.soroka.notification.sending.Claiming.Claim;
import dev.soroka.notification.sending.Illustrating.Next;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The story of sending, one step of a lane: claim the row, make one call for it, record how the
 * call ended. The lane goes on when the record is committed.
 */
final class RowStep {
  private static final Logger log = LoggerFactory.getLogger(RowStep.class);

  private final Claiming claiming;
  private final Recording recording;
  private final Caller caller;
  private final Words words;
  private final ClosedChats closed;
  private final Rules rules;

  RowStep(
      Claiming claiming,
      Recording recording,
      Caller caller,
      Words words,
      ClosedChats closed,
      Rules rules) {
    this.claiming = claiming;
    this.recording = recording;
    this.caller = caller;
    this.words = words;
    this.closed = closed;
    this.rules = rules;
  }

  /** By what a step decides. */
  record Rules(Verdicts verdicts, HeldLease lease, Line line, SendingMeters meters) {}

  /** How a row becomes calls. */
  record Words(Wording wording, Illustrating illustrating, Receipts receipts) {}

  /** What the lane has to do after a step. */
  sealed interface After {
    /** The row has left the lane. */
    record Gone() implements After {}

    /** The row goes on at once: another part, a repetition, a new message in place of an edit. */
    record Again() implements After {}

    /** The row is due, but its chat is busy elsewhere. */
    record Busy() implements After {}

    /** The row is due, but something for it has to be fetched first. */
    record Later(CompletableFuture<Void> until) implements After {}

    /** Nothing in memory about the chat holds any more. */
    record ChatChanged() implements After {}
  }

  After run(DueRow row, Turn turn) {
    long asked = rules.lease().now();
    return switch (claiming.claim(row.id())) {
      case Claim.Over() -> new After.Gone();
      case Claim.NotNow() -> new After.Busy();
      case Claim.Ours(var claimed) -> send(claimed, asked, turn);
    };
  }

  /** Decides about a row that somebody left behind while it was being sent. */
  void settle(Claimed row) {
    rules.meters().uncertain();
    recording.record(new Change(row, rules.verdicts().leftBehind(row)));
  }

  private After send(Claimed row, long asked, Turn turn) {
    if (row.superseded()) {
      return record(row, new Verdict.Ended(State.REPLACED, "a later one was sent before it"));
    }
    List<Part> parts;
    try {
      parts = words.wording().parts(row, rules.line());
    } catch (RuntimeException e) {
      rules.meters().failed("wording");
      log.error("Row {} cannot be put into words", row.id(), e);
      return record(row, new Verdict.Ended(State.REFUSED, "it cannot be put into words: " + e));
    }
    if (row.edits() != null && parts.size() > 1) {
      return record(row, new Verdict.Detached());
    }
    if (!rules.lease().mayStart(asked)) {
      claiming.giveBack(row.id());
      return new After.Busy();
    }
    var part = parts.get(Math.min(row.part(), parts.size() - 1));
    return part.pictures().isEmpty() ? say(row, part, turn) : show(row, part, turn);
  }

  private After say(Claimed row, Part part, Turn turn) {
    var called = caller.call(call(row, part), Optional.of(row.address().target()), turn);
    var verdict = judge(row, part, called);
    boolean piece = verdict instanceof Verdict.Sent && !part.whole();
    return record(row, piece ? piece((Verdict.Sent) verdict) : verdict);
  }

  private static Verdict piece(Verdict.Sent sent) {
    return new Verdict.Sent(sent.message(), Verdict.Shows.NOTHING);
  }

  /** The slot is free while pictures are fetched, and the row is due in the meantime. */
  private After show(Claimed row, Part part, Turn turn) {
    return switch (words.illustrating().next(row, part, words.wording().style(row))) {
      case Next.Wait(var until) -> {
        claiming.giveBack(row.id());
        yield new After.Later(until);
      }
      case Next.Nothing(var verdict) -> record(row, verdict);
      case Next.Make made -> {
        var called = caller.call(made.call(), Optional.of(row.address().target()), turn);
        yield record(row, judge(row, part, made, called));
      }
    };
  }

  private Verdict judge(Claimed row, Part part, Next.Make made, Called called) {
    var verdict = judge(row, part, called);
    if (called.outcome() instanceof Outcome.Shown shown) {
      return words.illustrating().shown(row, part, made, shown);
    }
    return called.outcome() instanceof Outcome.Unshowable unshowable
        ? words.illustrating().unshowable(row, part, made, unshowable)
        : verdict;
  }

  private Call call(Claimed row, Part part) {
    var edits = row.edits();
    var style = words.wording().style(row);
    return edits == null
        ? new Call.Send(row.address(), part.text(), part.keyboard(), style)
        : new Call.Edit(row.address(), edits, part.text(), part.keyboard(), style, row.captioned());
  }

  private Verdict judge(Claimed row, Part part, Called called) {
    rules
        .meters()
        .called(
            row.urgency(), row.address().channel(), called.outcome().getClass().getSimpleName());
    if (called.outcome() instanceof Outcome.Unknown) {
      rules.meters().uncertain();
    }
    var subscriber = row.subscriber();
    if (called.outcome() instanceof Outcome.Closed && subscriber != null) {
      closed.refused(subscriber, row.address().target());
    }
    boolean away = caller.isAway(called);
    return rules.verdicts().of(row, part.last(), called.outcome(), away);
  }

  private After record(Claimed row, Verdict verdict) {
    recording.record(new Change(row, verdict));
    if (verdict instanceof Verdict.Sent) {
      words.receipts().sent(row);
    }
    return switch (verdict) {
      case Verdict.Sent _, Verdict.Ended _, Verdict.Again _ -> new After.Gone();
      case Verdict.PartSent _, Verdict.Doubtful _, Verdict.Detached _ -> new After.Again();
      case Verdict.Bare _ -> new After.Again();
      case Verdict.ChatClosed _, Verdict.ChatMoved _ -> new After.ChatChanged();
    };
  }
}
