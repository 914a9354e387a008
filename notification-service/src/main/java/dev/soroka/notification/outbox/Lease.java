package dev.soroka.notification.outbox;

import java.time.Duration;
import java.util.UUID;

/**
 * The right of one instance to send with an account.
 *
 * @param sender the account
 * @param holder the instance
 * @param epoch grows by one at each take-over
 */
public record Lease(long sender, UUID holder, long epoch) {
  /** How long a lease lasts from its last renewal, by the database's clock. */
  public static final Duration TERM = Duration.ofSeconds(10);
}
