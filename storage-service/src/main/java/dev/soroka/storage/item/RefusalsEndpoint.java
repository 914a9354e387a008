package dev.soroka.storage.item;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators which items named a recipient whom nobody knows. */
@RestController
class RefusalsEndpoint implements StorageApi.Refusals {
  private final JdbcClient jdbc;
  private final StoredItems rows;

  RefusalsEndpoint(JdbcClient jdbc, StoredItems rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  public List<Refusal> list(long source, int limit) {
    return jdbc.sql(
            StoredItems.SELECT
                + """
                where i.source = :source and i.refused is not null
                order by i.stored_at desc
                limit :limit
                """)
        .param("source", source)
        .param("limit", limit)
        .query((row, number) -> new Refusal(rows.mapRow(row, number), row.getString("refused")))
        .list();
  }
}
