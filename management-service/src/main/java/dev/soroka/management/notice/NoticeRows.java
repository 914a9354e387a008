package dev.soroka.management.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what owners are to be told. */
@Component
public class NoticeRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  public NoticeRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** News of a source that nobody has been told yet. */
  record Notice(long id, long source, News news) {}

  /** Keeps the news, in the transaction of what they are about. */
  public void add(long source, List<News> news, Instant now) {
    for (var one : news) {
      jdbc.sql(
              """
              insert into source_notice (source, news, created_at)
              values (:source, :news::jsonb, :now)
              """)
          .param("source", source)
          .param("news", json.writeValueAsString(one))
          .param("now", now.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** The oldest of what nobody has been told. */
  List<Notice> untold(int limit) {
    return jdbc.sql(
            """
            select id, source, news from source_notice
            where told_at is null order by id limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Notice(
                    row.getLong("id"),
                    row.getLong("source"),
                    json.readValue(row.getString("news"), News.class)))
        .list();
  }

  /** Takes it upon the caller to tell; false when somebody else has. */
  boolean claim(long id, Instant now) {
    return jdbc.sql("update source_notice set told_at = :now where id = :id and told_at is null")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /** Forgets what was told before this moment. */
  void forget(Instant before) {
    jdbc.sql("delete from source_notice where told_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
