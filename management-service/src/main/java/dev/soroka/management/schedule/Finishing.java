package dev.soroka.management.schedule;

import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.management.notice.NoticeRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a collection: when it is due again, and what its owner is to be told, in one transaction.
 */
@Component
class Finishing {
  private final ScheduleRows rows;
  private final StandingRows standings;
  private final NoticeRows notices;
  private final TransactionTemplate transaction;

  Finishing(
      ScheduleRows rows,
      StandingRows standings,
      NoticeRows notices,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.standings = standings;
    this.notices = notices;
    this.transaction = transaction;
  }

  /** What the end of a collection led to. */
  enum Ending {
    /** It is due again, and there is nothing to tell. */
    ENDED,
    /** The same, and there is news for its owner. */
    WITH_NEWS,
    /** It has been told before or was given up. */
    UNKNOWN
  }

  Ending on(CollectionFinished finished) {
    return transaction.execute(_ -> ended(finished));
  }

  private Ending ended(CollectionFinished finished) {
    var before = standings.hold(finished.source(), finished.run());
    if (before.isEmpty()) {
      return Ending.UNKNOWN;
    }
    var change = before.get().after(finished);
    rows.finish(finished);
    if (!change.standing().equals(before.get())) {
      standings.keep(finished.source(), change.standing());
    }
    notices.add(finished.source(), change.news(), finished.finishedAt());
    return change.news().isEmpty() ? Ending.ENDED : Ending.WITH_NEWS;
  }
}
