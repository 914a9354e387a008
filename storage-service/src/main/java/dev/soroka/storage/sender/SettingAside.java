package dev.soroka.storage.sender;

import dev.soroka.common.api.StorageApi.SetAside;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces an account that the channel no longer accepts by others that its subscribers know. */
@Component
class SettingAside {
  private final JdbcClient jdbc;
  private final CatalogLog log;

  SettingAside(JdbcClient jdbc, CatalogLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** Who has started several others is written to by the one met last. */
  @Transactional
  SetAside setAside(long id) {
    if (disable(id) == 0) {
      throw Problem.notFound("There is no sender " + id);
    }
    var moved = move(id);
    log.changed(Part.SENDER, id);
    log.changed(Part.SUBSCRIBER, moved);
    long stranded =
        jdbc.sql("select count(*) from subscriber where sender = :id and not closed")
            .param("id", id)
            .query(Long.class)
            .single();
    return new SetAside(moved.size(), stranded);
  }

  private int disable(long id) {
    return jdbc.sql("update sender set enabled = false where id = :id").param("id", id).update();
  }

  private List<Long> move(long id) {
    return jdbc.sql(
            """
            update subscriber s set sender = standby.sender
            from (
              select distinct on (a.subscriber) a.subscriber, a.sender
              from acquaintance a
              join sender other on other.id = a.sender and other.enabled
              join sender gone on gone.id = :id and gone.channel = other.channel
              join subscriber known on known.id = a.subscriber and known.sender = :id
              order by a.subscriber, a.met_at desc, a.sender) standby
            where s.id = standby.subscriber and s.sender = :id
            returning s.id
            """)
        .param("id", id)
        .query(Long.class)
        .list();
  }
}
