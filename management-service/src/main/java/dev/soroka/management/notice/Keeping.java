package dev.soroka.management.notice;

import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.Notification;
import dev.soroka.management.notification.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the messages that tell of one notice, exactly once, and announces them. */
@Component
class Keeping {
  private final NoticeRows rows;
  private final Messages messages;
  private final Announcer<Notification> announcer;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Keeping(
      NoticeRows rows,
      Messages messages,
      Announcer<Notification> announcer,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.messages = messages;
    this.announcer = announcer;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** False when another instance has told it in between. */
  boolean keep(long notice, List<Notification> drafts) {
    var kept = transaction.execute(_ -> claimed(notice, drafts));
    kept.ifPresent(announcer::announce);
    return kept.isPresent();
  }

  private Optional<List<Notification>> claimed(long notice, List<Notification> drafts) {
    var now = clock.instant();
    return rows.claim(notice, now)
        ? Optional.of(drafts.stream().map(draft -> messages.add(draft, now)).toList())
        : Optional.empty();
  }
}
