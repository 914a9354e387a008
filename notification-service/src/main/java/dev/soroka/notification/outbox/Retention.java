package dev.soroka.notification.outbox;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was finished long ago, in pages small enough to disturb nobody. */
@Component
class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);
  private static final int PAGE = 1_000;

  private final JdbcClient database;
  private final OutboxProperties properties;
  private final Clock clock;

  Retention(JdbcClient database, OutboxProperties properties, Clock clock) {
    this.database = database;
    this.properties = properties;
    this.clock = clock;
  }

  private record Page(long last, boolean reachedRecent, int gone) {}

  /** Rows come roughly in the order of their age, so the first page of recent ones is the last. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  int forget() {
    var before = clock.instant().minus(properties.retention());
    int gone = 0;
    var page = forget(0, before);
    while (!page.reachedRecent()) {
      gone += page.gone();
      page = forget(page.last(), before);
    }
    gone += page.gone();
    forgetKeys(before);
    log.atInfo().addKeyValue("rows", gone).log("Finished long ago and forgotten");
    return gone;
  }

  private Page forget(long after, Instant before) {
    return database
        .sql(
            """
            with page as (
              select id, created_at, finished_at, announced_at from notification
              where id > :after order by id limit :size),
            gone as (
              delete from notification n using page
              where n.id = page.id and page.announced_at is not null
                and page.finished_at < :before
              returning n.id)
            select coalesce(max(id), 0) as last,
              count(*) < :size or max(created_at) >= :before as recent,
              (select count(*) from gone) as gone
            from page
            """)
        .param("after", after)
        .param("size", PAGE)
        .param("before", Columns.parameter(before))
        .query(
            (row, _) -> new Page(row.getLong("last"), row.getBoolean("recent"), row.getInt("gone")))
        .single();
  }

  private void forgetKeys(Instant before) {
    database
        .sql("delete from known_message where at < :before")
        .param("before", Columns.parameter(before))
        .update();
    database
        .sql("delete from stopped where at < :before")
        .param("before", Columns.parameter(before))
        .update();
    database.sql("delete from silence where until < clock_timestamp()").update();
  }
}
