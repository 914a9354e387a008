package dev.soroka.storage.watch;

import dev.soroka.common.catalog.Settings;
import dev.soroka.common.ops.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many active watches a subscriber may have. */
@Component
class WatchLimit {
  private static final int UNLESS_SET = 100;

  private final JdbcClient jdbc;
  private final Settings settings;

  WatchLimit(JdbcClient jdbc, Settings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * Makes sure that there is room for this watch beside the others. The subscriber's row stays
   * locked until the transaction ends, so that two at once cannot both take the last place.
   */
  void makeRoom(long subscriber, long watch) {
    var held =
        jdbc.sql("select id from subscriber where id = :subscriber for no key update")
            .param("subscriber", subscriber)
            .query(Long.class)
            .optional();
    if (held.isEmpty()) {
      throw Problem.notFound("There is no subscriber " + subscriber);
    }
    int limit = (int) settings.number("watch.limit", UNLESS_SET);
    int active =
        jdbc.sql(
                """
                select count(*) from watch
                where subscriber = :subscriber and active and id <> :watch
                """)
            .param("subscriber", subscriber)
            .param("watch", watch)
            .query(Integer.class)
            .single();
    if (active >= limit) {
      throw Problem.conflict(
          "There are %d active watches already; more are not possible".formatted(active));
    }
  }
}
