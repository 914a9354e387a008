package dev.soroka.notification.sending;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.outbox.Silences;
import dev.soroka.notification.sending.Complaints.Ruling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one place from which an account is called, whatever the method: obeys the channel's answers
 * before anybody else reads them.
 */
final class Caller {
  private final Lanes lanes;
  private final SendingMeters meters;
  private final Ticker ticker;
  private final Complaints complaints = new Complaints();
  private final Queue<Silence> begun = new ConcurrentLinkedQueue<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Reach reach;
  private volatile Channel channel;

  Caller(Channel channel, Lanes lanes, Instruments instruments) {
    this.channel = channel;
    this.lanes = lanes;
    this.meters = instruments.meters();
    this.ticker = instruments.ticker();
    this.reach = new Reach(this::probe, ticker);
  }

  /**
   * A call that has ended.
   *
   * @param began when it began
   */
  record Called(Outcome outcome, long began) {}

  /** A chat, or the whole account, that is to be left alone. */
  record Silence(String target, Duration length) {}

  /** The silences that have begun since this was asked last. */
  List<Silence> begunSilences() {
    var all = new ArrayList<Silence>();
    for (var one = begun.poll(); one != null; one = begun.poll()) {
      all.add(one);
    }
    return all;
  }

  /** The account's token or proxy has changed. */
  void use(Channel changed) {
    channel = changed;
  }

  Reach reach() {
    return reach;
  }

  int inFlight() {
    return inFlight.get();
  }

  /**
   * Makes a call.
   *
   * @param chat the chat into which it puts something, if any
   * @param turn the right to make it
   */
  Called call(Call call, Optional<String> chat, Turn turn) {
    return turn.use(call.messages(), () -> call(call, chat));
  }

  private Outcome probe() {
    lanes.change((order, now) -> order.account().passed(now));
    return call(new Call.Probe(), Optional.empty()).outcome();
  }

  private Called call(Call call, Optional<String> chat) {
    long began = ticker.read();
    inFlight.incrementAndGet();
    try {
      var outcome = channel.call(call);
      obey(outcome, chat, began);
      return new Called(outcome, began);
    } finally {
      inFlight.decrementAndGet();
    }
  }

  /** Whether the channel as a whole is away, after this call has failed. */
  boolean isAway(Called failed) {
    return switch (failed.outcome()) {
      case Outcome.Unwritten _, Outcome.ServerFault _, Outcome.Unknown _ ->
          reach.isAway(failed.began());
      case Outcome.Sent _, Outcome.RetryAfter _, Outcome.Closed _, Outcome.Moved _ -> false;
      case Outcome.Shown _, Outcome.Unshowable _ -> false;
      case Outcome.Gone _, Outcome.Refused _, Outcome.Unauthorized _ -> false;
    };
  }

  private void obey(Outcome outcome, Optional<String> chat, long began) {
    switch (outcome) {
      case Outcome.RetryAfter(var delay) -> beSilent(chat, delay, began);
      case Outcome.Unauthorized _ -> reach.refused();
      case Outcome.Sent _, Outcome.Closed _, Outcome.Moved _ -> answered(began);
      case Outcome.Gone _, Outcome.Refused _ -> answered(began);
      case Outcome.Shown _, Outcome.Unshowable _ -> answered(began);
      case Outcome.Unwritten _, Outcome.ServerFault _, Outcome.Unknown _ -> {}
    }
  }

  private void answered(long began) {
    complaints.answered(began);
    lanes.change((order, _) -> order.account().answered());
  }

  private void beSilent(Optional<String> chat, Duration delay, long began) {
    long now = ticker.read();
    var ruling = complaints.rule(chat, delay, now);
    meters.tooMany(ruling.getClass().getSimpleName());
    chat.ifPresent(
        target -> {
          lanes.change((order, _) -> order.silence(target, now + delay.toNanos()));
          lanes.change((order, _) -> order.slowDown(target, began, now));
          begun.add(new Silence(target, delay));
          meters.silenced("chat");
        });
    switch (ruling) {
      case Ruling.Chat() -> {}
      case Ruling.TooFast() -> lanes.change((order, _) -> order.account().slowDown(began, now));
      case Ruling.Account(var all) -> {
        lanes.change((order, _) -> order.account().slowDown(began, now));
        lanes.change((order, _) -> order.account().silence(now + all.toNanos()));
        begun.add(new Silence(Silences.EVERYWHERE, all));
        meters.silenced("account");
      }
    }
  }
}
