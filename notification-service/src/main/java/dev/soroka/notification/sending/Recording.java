package dev.soroka.notification.sending;

import dev.soroka.common.commit.GroupCommit;
import dev.soroka.notification.outbox.Change;
import dev.soroka.notification.outbox.FinishedRow;
import dev.soroka.notification.outbox.Lease;
import dev.soroka.notification.outbox.Ledger;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Records how calls ended, those of many lanes in one transaction, and keeps at it while the
 * database is away: what is not recorded would have to be called uncertain.
 */
final class Recording implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Recording.class);
  private static final long PAUSE = Duration.ofMillis(500).toNanos();

  private final Ledger ledger;
  private final Lease lease;
  private final Announcing announcing;
  private final GroupCommit<Change, Boolean> commits;
  private volatile boolean closed;

  Recording(Ledger ledger, Lease lease, Announcing announcing) {
    this.ledger = ledger;
    this.lease = lease;
    this.announcing = announcing;
    this.commits = new GroupCommit<>("ledger-" + lease.sender(), this::record);
  }

  /** Returns once the change is committed. */
  void record(Change change) {
    if (!commits.submit(change)) {
      throw new IllegalStateException("the outcome of row " + change.row().id() + " is lost");
    }
  }

  /** Gives up on what cannot be recorded. */
  @Override
  public void close() {
    closed = true;
    commits.close();
  }

  private List<Boolean> record(List<Change> changes) {
    try {
      announcing.add(recordPatiently(changes));
      return Collections.nCopies(changes.size(), true);
    } catch (NonTransientDataAccessException e) {
      log.error("{} outcomes are recorded one by one: {}", changes.size(), e.toString());
      return changes.stream().map(this::recordAlone).toList();
    }
  }

  /** One change that the database will not have must not take the others with it. */
  private boolean recordAlone(Change change) {
    try {
      announcing.add(recordPatiently(List.of(change)));
      return true;
    } catch (NonTransientDataAccessException e) {
      log.error("The outcome of row {} is lost", change.row().id(), e);
      return false;
    }
  }

  private List<FinishedRow> recordPatiently(List<Change> changes) {
    while (true) {
      try {
        return ledger.record(lease, changes);
      } catch (NonTransientDataAccessResourceException | TransientDataAccessException away) {
        waitForDatabase(changes, away);
      } catch (TransactionException away) {
        waitForDatabase(changes, away);
      }
    }
  }

  private void waitForDatabase(List<Change> changes, NestedRuntimeException away) {
    if (closed) {
      throw new IllegalStateException("stopped before the database came back", away);
    }
    var cause = away.getMostSpecificCause().toString();
    log.warn("{} outcomes wait for the database: {}", changes.size(), cause);
    LockSupport.parkNanos(PAUSE);
  }
}
