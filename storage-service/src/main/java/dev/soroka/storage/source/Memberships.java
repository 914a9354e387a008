package dev.soroka.storage.source;

import dev.soroka.common.ops.Problem;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who added which source. Locks are always taken in this order: the subscriber's row, then the
 * source's, then the version of the catalogue.
 */
@Component
class Memberships {
  private final JdbcClient jdbc;

  Memberships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes sure that the subscriber is there and stays until the transaction ends. */
  void hold(long subscriber) {
    var held =
        jdbc.sql("select id from subscriber where id = :subscriber for key share")
            .param("subscriber", subscriber)
            .query(Long.class)
            .optional();
    if (held.isEmpty()) {
      throw Problem.notFound("There is no subscriber " + subscriber);
    }
  }

  void join(long source, long subscriber) {
    jdbc.sql(
            """
            insert into source_member (source, subscriber) values (:source, :subscriber)
            on conflict do nothing
            """)
        .param("source", source)
        .param("subscriber", subscriber)
        .update();
  }

  /** Ends the membership; returns whether there was one. */
  boolean leave(long source, long subscriber) {
    return jdbc.sql("delete from source_member where source = :source and subscriber = :subscriber")
            .param("source", source)
            .param("subscriber", subscriber)
            .update()
        == 1;
  }

  List<Long> of(long source) {
    return jdbc.sql("select subscriber from source_member where source = :source")
        .param("source", source)
        .query(Long.class)
        .list();
  }
}
