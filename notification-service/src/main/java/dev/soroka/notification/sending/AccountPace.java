package dev.soroka.notification.sending;

import dev.soroka.notification.sending.Window.Place;

/**
 * How fast the account as a whole may call: within its limit, not at all while it is silent, and
 * then one call at a time until the channel has answered one. Not safe for several threads.
 */
final class AccountPace {
  private final Share share = new Share();
  private final Window window = new Window();
  private Limit limit = Limit.NONE;
  private int active;
  private boolean onProbation;
  private boolean silent;
  private long silentUntil;

  void use(Limit inForce) {
    limit = inForce;
  }

  /** In how many nanoseconds a call may leave, the longest when another has to end first. */
  long readyIn(long now) {
    if (onProbation && active > 0) {
      return Long.MAX_VALUE;
    }
    return Math.max(window.readyAt(limit, share.at(now), now) - now, silentFor(now));
  }

  /** Takes a place for a call that will leave in a moment. */
  Place take() {
    active++;
    return window.take(limit);
  }

  void left(Place place, long now) {
    window.left(place, now);
  }

  /** The call that left then has ended. */
  void ended(Place place, long left, long now) {
    window.ended(place, left, now);
  }

  /** No call was made. */
  void giveBack(Place place) {
    window.giveBack(place);
  }

  /** The step for which a place was taken is over, with a call or without. */
  void done() {
    active--;
  }

  /** A call has been made beside the lanes. */
  void passed(long now) {
    window.passed(limit, now);
  }

  /** The channel complained of a call that began then. */
  void slowDown(long began, long now) {
    share.slowDown(began, now);
  }

  /** Begins with this share of the limit. */
  void startAt(double part, long now) {
    share.startAt(part, now);
  }

  /** The channel wants no calls until then. */
  void silence(long until) {
    silentUntil = silent ? Math.max(silentUntil, until) : until;
    silent = true;
    onProbation = true;
  }

  /** The channel has answered a call as it should. */
  void answered() {
    onProbation = false;
  }

  long silentFor(long now) {
    silent = silent && silentUntil - now > 0;
    return silent ? silentUntil - now : 0;
  }

  /** Calls a second at present; 0 without a limit. */
  double perSecond(long now) {
    return limit.perSecond() * share.at(now);
  }
}
