package dev.soroka.filter.personal.memory;

import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;

import dev.soroka.filter.personal.judge.Told;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The messages that subscribers have about items. */
@Component
public class Messages {
  private final JdbcClient database;
  private final JsonMapper json;

  Messages(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A message about an item, or about the same offer. */
  record Wanted(long subscriber, long item, long group) {}

  List<Told> load(List<Wanted> wanted) {
    return database
        .sql(
            """
            with wanted as (
              select * from unnest(
                  cast(:subscribers as bigint[]), cast(:items as bigint[]),
                  cast(:offers as bigint[]))
                as wanted (subscriber, item, offer))
            select told.subscriber, told.item, content from wanted join told using (subscriber, item)
            union
            select told.subscriber, told.item, content from wanted join told using (subscriber, offer)
            """)
        .param("subscribers", longs(wanted, Wanted::subscriber))
        .param("items", longs(wanted, Wanted::item))
        .param("offers", longs(wanted, Wanted::group))
        .query((row, _) -> json.readValue(row.getString("content"), Told.class))
        .list();
  }

  /** Keeps how these messages stand now, each once. */
  public void save(List<Told> messages) {
    if (messages.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into told (subscriber, item, offer, told_at, content)
            select * from unnest(
              cast(:subscribers as bigint[]), cast(:items as bigint[]), cast(:offers as bigint[]),
              cast(:at as timestamptz[]), cast(:contents as text[]))
            on conflict (subscriber, item) do update set content = excluded.content
            """)
        .param("subscribers", longs(messages, Told::subscriber))
        .param("items", longs(messages, Told::item))
        .param("offers", longs(messages, Told::group))
        .param("at", texts(messages, Told::at))
        .param("contents", texts(messages, json::writeValueAsString))
        .update();
  }
}
