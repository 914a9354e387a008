package dev.soroka.notification.sending;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.notification.channel.Outcome;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whether the channel is there for our account. A failed call proves nothing, so the channel is
 * asked who we are: when that fails too, the channel is away, the failure does not count against
 * the message, and nothing is called but this question until it is answered.
 */
final class Reach {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration REFUSED_PAUSE = Duration.ofMinutes(1);

  private final Supplier<Outcome> probe;
  private final Ticker ticker;
  private final ReentrantLock probing = new ReentrantLock();
  private volatile State state = State.HERE;
  private Duration pause = FIRST_PAUSE;
  private long lastAnswer;
  private long nextProbe;

  /** How it stands between the channel and us. */
  enum State {
    HERE,
    AWAY,
    REFUSED
  }

  Reach(Supplier<Outcome> probe, Ticker ticker) {
    this.probe = probe;
    this.ticker = ticker;
    this.lastAnswer = ticker.read();
  }

  State state() {
    return state;
  }

  boolean isHere() {
    return state == State.HERE;
  }

  /** Whether the channel is away, asked after a call that began then has failed. */
  boolean isAway(long began) {
    probing.lock();
    try {
      // What was answered to another after our call had begun answers us as well.
      if (isHere() && lastAnswer - began <= 0) {
        ask();
      }
      return !isHere();
    } finally {
      probing.unlock();
    }
  }

  /** Asks the channel who we are. */
  void check() {
    probing.lock();
    try {
      ask();
    } finally {
      probing.unlock();
    }
  }

  /** The channel does not accept our account. */
  void refused() {
    probing.lock();
    try {
      judge(State.REFUSED);
    } finally {
      probing.unlock();
    }
  }

  /** The account has changed: what is known of it is worth nothing. */
  void hurry() {
    probing.lock();
    try {
      nextProbe = ticker.read();
    } finally {
      probing.unlock();
    }
  }

  /** Asks again when it is time to; true when the channel has come back. */
  boolean tryAgain() {
    if (isHere() || !probing.tryLock()) {
      return false;
    }
    try {
      if (isHere() || ticker.read() - nextProbe < 0) {
        return false;
      }
      ask();
      return isHere();
    } finally {
      probing.unlock();
    }
  }

  private void ask() {
    judge(
        switch (probe.get()) {
          case Outcome.Unwritten _, Outcome.ServerFault _, Outcome.Unknown _ -> State.AWAY;
          case Outcome.Unauthorized _ -> State.REFUSED;
          case Outcome.Sent _, Outcome.RetryAfter _, Outcome.Refused _ -> State.HERE;
          case Outcome.Closed _, Outcome.Moved _, Outcome.Gone _ -> State.HERE;
          case Outcome.Shown _, Outcome.Unshowable _ -> State.HERE;
        });
  }

  private void judge(State found) {
    long now = ticker.read();
    switch (found) {
      case HERE -> {
        lastAnswer = now;
        pause = FIRST_PAUSE;
      }
      case AWAY -> {
        nextProbe = now + pause.toNanos();
        pause = longer(pause);
      }
      case REFUSED -> nextProbe = now + REFUSED_PAUSE.toNanos();
    }
    state = found;
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
