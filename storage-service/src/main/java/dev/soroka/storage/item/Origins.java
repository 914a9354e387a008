package dev.soroka.storage.item;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sources as storing sees them, held against removal until the items are stored. */
@Component
class Origins {
  private final JdbcClient jdbc;

  Origins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The source, which nobody can remove until the transaction ends; empty when it is gone. */
  Optional<Origin> hold(long source) {
    return jdbc.sql(
            """
            select id, open, aliased from source where id = :source for key share
            """)
        .param("source", source)
        .query(Origin.class)
        .optional();
  }

  /**
   * Lets only one delivery at a time into this source. Needed where items are known by link or
   * title, which no unique index can guard.
   */
  void takeTurns(long source) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('storage.item_key', :source))")
        .param("source", source)
        .query((_, _) -> source)
        .single();
  }
}
