package dev.soroka.filter.personal.memory;

import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;

import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.personal.judge.Ruling;
import dev.soroka.filter.personal.judge.Waiting;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What waits in windows: of an item only its latest revision, and only in one of them. */
@Component
class Entries {
  private final JdbcClient database;
  private final JsonMapper json;

  Entries(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Takes out what waits of items of which a later revision is decided now. */
  void supersede(List<Ruling> rulings) {
    if (rulings.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            delete from digest_entry
            using digest,
              unnest(cast(:subscribers as bigint[]), cast(:items as bigint[]))
                as later (subscriber, item)
            where digest.subscriber = later.subscriber and digest.closed_at is null
              and digest_entry.digest = digest.id and digest_entry.item = later.item
            """)
        .param("subscribers", longs(rulings, one -> one.arrival().match().subscriber()))
        .param("items", longs(rulings, one -> one.arrival().item().id()))
        .update();
  }

  /** Adds these rulings to their windows, which are open. */
  void add(List<Ruling> waiting) {
    if (waiting.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into digest_entry
              (digest, item, revision, day, offer, priority, weight, taste, alert, content)
            select digest.id, one.item, one.revision, one.day, one.offer, one.priority, one.weight,
              one.taste, one.alert, one.content
            from unnest(
                cast(:subscribers as bigint[]), cast(:occasions as text[]),
                cast(:watches as bigint[]), cast(:items as bigint[]),
                cast(:revisions as integer[]), cast(:days as date[]), cast(:offers as bigint[]),
                cast(:priorities as smallint[]), cast(:weights as double precision[]),
                cast(:tastes as double precision[]), cast(:alerts as boolean[]),
                cast(:contents as text[]))
              as one (subscriber, occasion, watch, item, revision, day, offer, priority, weight,
                taste, alert, content)
            join digest on digest.subscriber = one.subscriber and digest.occasion = one.occasion
              and digest.watch = one.watch and digest.closed_at is null
            on conflict (digest, item) do update set
              revision = excluded.revision, day = excluded.day, content = excluded.content
            where digest_entry.revision < excluded.revision
            """)
        .param("subscribers", longs(waiting, one -> one.arrival().match().subscriber()))
        .param("occasions", texts(waiting, of(one -> one.window().key().occasion())))
        .param("watches", texts(waiting, of(one -> one.window().key().watch())))
        .param("items", longs(waiting, one -> one.arrival().item().id()))
        .param("revisions", texts(waiting, one -> one.arrival().item().revision()))
        .param("days", texts(waiting, one -> one.arrival().item().day()))
        .param("offers", longs(waiting, one -> one.arrival().item().group()))
        .param("priorities", texts(waiting, of(one -> rank(one.priority()))))
        .param("weights", texts(waiting, of(Waiting::weight)))
        .param("tastes", texts(waiting, of(Waiting::taste)))
        .param("alerts", texts(waiting, of(Waiting::alert)))
        .param("contents", texts(waiting, this::content))
        .update();
  }

  private static Function<Ruling, @Nullable Object> of(Function<Waiting, Object> column) {
    return ruling -> ruling.waiting().map(column).orElseThrow();
  }

  private static int rank(Priority priority) {
    return switch (priority) {
      case CRITICAL -> 1;
      case HIGH -> 2;
      case NORMAL -> 3;
      case LOW -> 4;
    };
  }

  private String content(Ruling ruling) {
    var watch = ruling.waiting().orElseThrow().watch();
    return json.writeValueAsString(entry(ruling.arrival().item(), watch));
  }

  private static Entry entry(StoredItem stored, String watch) {
    var item = stored.item();
    return new Entry(
        stored.id(),
        item.title(),
        item.link(),
        item.subject(),
        stored.sourceName(),
        item.numbers(),
        watch);
  }
}
