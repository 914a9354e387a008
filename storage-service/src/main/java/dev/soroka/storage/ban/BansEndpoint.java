package dev.soroka.storage.ban;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.NewBan;
import dev.soroka.common.contract.Ban;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the blacklist; whoever follows the catalogue obeys it within a second. */
@RestController
class BansEndpoint implements StorageApi.Bans {
  private final BanRows rows;
  private final JdbcClient jdbc;
  private final CatalogLog log;

  BansEndpoint(BanRows rows, JdbcClient jdbc, CatalogLog log) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  @Transactional
  public Ban add(NewBan ban) {
    var checked = BanRules.checked(ban);
    var added =
        jdbc.sql(
                """
                insert into ban (kind, value, note) values (:kind, :value, :note)
                on conflict (kind, lower(value)) do update
                set note = coalesce(nullif(excluded.note, ''), ban.note)
                returning id, kind, value, note
                """)
            .param("kind", checked.kind().name())
            .param("value", checked.value())
            .param("note", checked.note())
            .query(Ban.class)
            .single();
    log.changed(Part.BAN, added.id());
    return added;
  }

  @Override
  public List<Ban> list(long after, int limit) {
    return rows.findByIdGreaterThanOrderById(after, Limit.of(limit)).stream()
        .map(BanRow::ban)
        .toList();
  }

  @Override
  @Transactional
  public void remove(long id) {
    if (jdbc.sql("delete from ban where id = :id").param("id", id).update() > 0) {
      log.changed(Part.BAN, id);
    }
  }
}
