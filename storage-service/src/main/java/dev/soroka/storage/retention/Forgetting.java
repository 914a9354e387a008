package dev.soroka.storage.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what has no partition to be dropped with. */
@Component
class Forgetting {
  private final JdbcClient jdbc;

  Forgetting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets items that no source has shown for so long; one that is being seen now is left. */
  void keysSeenBefore(Instant moment) {
    jdbc.sql(
            """
            with old as (
              select source, key from item_key
              where last_seen < :day
              for update skip locked)
            delete from item_key k using old where k.source = old.source and k.key = old.key
            """)
        .param("day", moment.atOffset(ZoneOffset.UTC).toLocalDate())
        .update();
  }

  /** Forgets by what items were found to be the same; what is being added to is left. */
  void bandsBefore(Instant moment) {
    jdbc.sql(
            """
            with old as (
              select hash from item_band where stored_at < :moment for update skip locked)
            delete from item_band b using old where b.hash = old.hash
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets changes of the catalogue, and notes from which version on copies can still follow. */
  void changesBefore(Instant moment) {
    jdbc.sql(
            """
            with old as (
              delete from catalog_change where changed_at < :moment returning version)
            update catalog_version
            set forgotten = greatest(forgotten, (select max(version) from old))
            where exists (select from old)
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
