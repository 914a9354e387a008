package dev.soroka.filter.personal;

import dev.soroka.common.api.FilterApi.Decided;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the history of decisions from their rows. */
@Component
class StoredDecisions implements DecisionHistory {
  private final JdbcClient database;
  private final DecisionRows rows;

  StoredDecisions(JdbcClient database, DecisionRows rows) {
    this.database = database;
    this.rows = rows;
  }

  @Override
  public List<Decided> newest(long subscriber, @Nullable Long item, int limit) {
    return database
        .sql(
            """
            select id, subscriber, item, revision, reason, details, decided_at
            from decision
            where subscriber = :subscriber and (cast(:item as bigint) is null or item = :item)
            order by id desc
            limit :limit
            """)
        .param("subscriber", subscriber)
        .param("item", item)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Decided(
                    row.getLong("id"),
                    row.getLong("subscriber"),
                    row.getLong("item"),
                    row.getInt("revision"),
                    row.getString("reason"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                    rows.details(row.getString("details"))))
        .list();
  }
}
