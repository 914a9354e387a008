package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Sender;
import dev.soroka.notification.account.Accounts;
import dev.soroka.notification.account.Correspondents;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What waits for an account that is used no more goes out by the one that stands in for it. */
@Component
class Rehoming {
  private static final Logger log = LoggerFactory.getLogger(Rehoming.class);
  private static final int PAGE = 1_000;

  private final JdbcClient database;
  private final Accounts accounts;
  private final Correspondents correspondents;

  Rehoming(JdbcClient database, Accounts accounts, Correspondents correspondents) {
    this.database = database;
    this.accounts = accounts;
    this.correspondents = correspondents;
  }

  private record Homeless(long id, long subscriber) {}

  /** Looks through what is due of every account that is set aside, in pages by id. */
  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void look() {
    var enabled = accounts.enabled().stream().map(Sender::id).toList();
    for (var account : accounts.all()) {
      if (!account.enabled()) {
        rehome(account.id(), enabled);
      }
    }
  }

  private void rehome(long from, List<Long> enabled) {
    long after = 0;
    while (true) {
      var page = due(from, after);
      for (var row : page) {
        correspondents
            .sender(row.subscriber())
            .filter(enabled::contains)
            .ifPresent(to -> move(row.id(), from, to));
      }
      if (page.size() < PAGE) {
        return;
      }
      after = page.getLast().id();
    }
  }

  private List<Homeless> due(long sender, long after) {
    return database
        .sql(
            """
            select id, subscriber from notification
            where sender = :sender and state = 'due' and subscriber is not null and id > :after
            order by id limit :limit
            """)
        .param("sender", sender)
        .param("after", after)
        .param("limit", PAGE)
        .query(Homeless.class)
        .list();
  }

  private void move(long row, long from, long to) {
    int moved =
        database
            .sql(
                """
                update notification set sender = :to
                where id = :row and sender = :from and state = 'due'
                """)
            .param("to", to)
            .param("row", row)
            .param("from", from)
            .update();
    log.atDebug().addKeyValue("row", row).log("Rows that go by another account: {}", moved);
  }
}
