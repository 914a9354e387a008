package dev.soroka.notification.sending;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.notification.outbox.Lease;
import java.time.Duration;

/**
 * A lease as its holder knows it, by a clock that never jumps. Counted from before the database was
 * asked, it ends here no later than there.
 */
final class HeldLease {
  private static final long TERM = Lease.TERM.toNanos();

  /** No call starts in the last part of a lease. */
  private static final long MARGIN = Duration.ofSeconds(3).toNanos();

  /** Looked at every second, so a little less than the two seconds that are meant. */
  private static final long RENEWAL = Duration.ofMillis(1_900).toNanos();

  private static final long LATEST_START = Duration.ofSeconds(5).toNanos();

  private final Lease lease;
  private final Ticker ticker;
  private volatile long askedAt;

  HeldLease(Lease lease, long askedAt, Ticker ticker) {
    this.lease = lease;
    this.askedAt = askedAt;
    this.ticker = ticker;
  }

  Lease lease() {
    return lease;
  }

  void renewed(long asked) {
    askedAt = asked;
  }

  boolean isDueForRenewal() {
    return age() >= RENEWAL;
  }

  /** Whether a call may start. */
  boolean mayStart() {
    return age() < TERM - MARGIN;
  }

  /**
   * Whether the call for a row may start that was claimed after this moment: a call that started
   * long after its claim could outlast the time after which others take the row over.
   */
  boolean mayStart(long claimAsked) {
    return mayStart() && now() - claimAsked < LATEST_START;
  }

  long now() {
    return ticker.read();
  }

  boolean isOver() {
    return age() >= TERM;
  }

  private long age() {
    return now() - askedAt;
  }
}
