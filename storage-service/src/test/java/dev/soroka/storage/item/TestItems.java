package dev.soroka.storage.item;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Item rows for tests of those to whom items belong. */
public final class TestItems {
  private final JdbcClient jdbc;

  public TestItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What erasing and leaving do to items. */
  public static ItemOwners owners(JdbcClient jdbc) {
    return new ItemOwners(jdbc);
  }

  /** Adds an item of a source. */
  public void add(long source, long id) {
    add(source, id, null, "2026-03-02");
  }

  /** Adds an item, for one subscriber only, stored on this day. */
  public void add(long source, long id, @Nullable Long recipient, String day) {
    jdbc.sql(
            """
            insert into item (id, revision, source, stored_at, seen_at, published_at, silent,
              recipient, body)
            values (:id, 1, :source, :day::timestamptz, :day::timestamptz, :day::timestamptz, false,
              :recipient, '{}')
            """)
        .param("id", id)
        .param("source", source)
        .param("recipient", recipient)
        .param("day", day + "T12:00:00Z")
        .update();
    jdbc.sql(
            """
            insert into item_key (source, key, item, revision, fingerprint, title, fallback,
              stored_at, fetched_at, last_seen)
            values (:source, gen_random_uuid(), :id, 1, gen_random_uuid(), gen_random_uuid(), false,
              :day::timestamptz, :day::timestamptz, :day::date)
            """)
        .param("id", id)
        .param("source", source)
        .param("day", day)
        .update();
  }
}
