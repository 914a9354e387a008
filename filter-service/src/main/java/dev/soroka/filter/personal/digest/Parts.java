package dev.soroka.filter.personal.digest;

import static dev.soroka.filter.personal.memory.Columns.longs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps digests readable, and bounded in memory: of a window that has gathered very much the best
 * are told, and the rest waits in a window of its own, which is due at once.
 */
@Component
class Parts {
  /** How many entries one digest has at most. */
  static final int LONGEST = 100;

  private final JdbcClient database;

  Parts(JdbcClient database) {
    this.database = database;
  }

  /** Leaves in these windows, which are closed and whose subscribers are locked, only the best. */
  void split(List<OpenDigest> closed, Instant now) {
    database
        .sql(
            """
            with placed as (
              select digest, item,
                row_number() over (
                  partition by digest order by taste desc, priority, weight desc, item) as place
              from digest_entry
              where digest = any(:digests)),
            rest as (
              insert into digest (subscriber, occasion, watch, opened_at, due_at, look_at)
              select subscriber, occasion, watch, opened_at, due_at, :now
              from digest join placed on placed.digest = digest.id and place = :longest + 1
              returning id, subscriber, occasion, watch)
            update digest_entry set digest = rest.id
            from placed
              join digest on digest.id = placed.digest
              join rest using (subscriber, occasion, watch)
            where place > :longest
              and (digest_entry.digest, digest_entry.item) = (placed.digest, placed.item)
            """)
        .param("digests", longs(closed, OpenDigest::id))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("longest", LONGEST)
        .update();
  }
}
