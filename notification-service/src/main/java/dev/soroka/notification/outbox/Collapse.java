package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Timeline;
import dev.soroka.common.contract.WatchMatch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one digest of what has grown old while the channel let nothing through to a chat: nobody
 * wants forty alerts of this morning one by one.
 */
@Component
public class Collapse {
  private static final String ORIGIN = "notification";
  private static final String REASON = "HELD_UP";

  /** So few are worth being read one by one. */
  private static final int FEWEST = 4;

  /** How many become one digest. */
  private static final int MOST = 100;

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;

  Collapse(JdbcClient database, TransactionTemplate transactions, JsonMapper json, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** A place in a chat where rows wait that are old. */
  private record Place(String target, Integer topic, boolean topical) {}

  /** A row that has grown old. */
  private record Old(long id, Content content) {}

  /**
   * Gathers what has waited for longer than this, and returns the rows that are over by that.
   *
   * @param target the chat; {@link Silences#EVERYWHERE} for all chats of the account
   */
  public List<FinishedRow> collapse(long sender, String target, Duration age) {
    var over = new ArrayList<FinishedRow>();
    for (var place : places(sender, target, age)) {
      var gathered = transactions.execute(_ -> collapse(sender, place, age));
      over.addAll(Objects.requireNonNull(gathered));
    }
    return over;
  }

  private List<Place> places(long sender, String target, Duration age) {
    return database
        .sql(
            """
            select target, topic from notification
            where sender = :sender and state = 'due' and (:target = '' or target = :target)
              and created_at < :before and urgency < 3 and part = 0 and not repeated
              and content ->> 'type' <> 'Written'
            group by target, topic having count(*) >= :fewest limit 1000
            """)
        .param("sender", sender)
        .param("target", target)
        .param("before", Columns.parameter(clock.instant().minus(age)))
        .param("fewest", FEWEST)
        .query(
            (row, _) -> {
              var topic = row.getObject("topic", Integer.class);
              return new Place(row.getString("target"), topic == null ? 0 : topic, topic != null);
            })
        .list();
  }

  private List<FinishedRow> collapse(long sender, Place place, Duration age) {
    var old = old(sender, place, age);
    var entries = old.stream().flatMap(row -> entries(row.content())).toList();
    if (old.size() < FEWEST) {
      return List.of();
    }
    var ids = old.stream().map(Old::id).toList();
    insert(ids, new Content.Digest(Occasion.HELD_UP, entries));
    return database
        .sql(
            """
            update notification n set state = 'collapsed', finished_at = :now
            where id = any(:ids) and state = 'due' returning %s
            """
                .formatted(FinishedRow.COLUMNS))
        .param("now", Columns.parameter(clock.instant()))
        .param("ids", Columns.array(ids))
        .query((row, _) -> FinishedRow.read(row))
        .list();
  }

  private List<Old> old(long sender, Place place, Duration age) {
    return database
        .sql(
            """
            select id, content from notification
            where sender = :sender and target = :target and state = 'due'
              and coalesce(topic, 0) = :topic and (topic is not null) = :topical
              and created_at < :before and urgency < 3 and part = 0 and not repeated
              and content ->> 'type' <> 'Written'
            order by urgency, id limit :most for update skip locked
            """)
        .param("sender", sender)
        .param("target", place.target())
        .param("topic", place.topic())
        .param("topical", place.topical())
        .param("before", Columns.parameter(clock.instant().minus(age)))
        .param("most", MOST)
        .query(
            (row, _) ->
                new Old(row.getLong("id"), json.readValue(row.getString("content"), Content.class)))
        .list();
  }

  /** Each row is gathered once, so its id makes the digest's unique. */
  private void insert(List<Long> ids, Content digest) {
    var now = clock.instant();
    database
        .sql(
            """
            insert into notification (
              origin, request, subscriber, channel, target, topic, sender, language, urgency,
              reason, title, content, timeline, state, created_at)
            select :origin, id, subscriber, channel, target, topic, sender, language, 2,
              :reason, title, cast(:content as jsonb), cast(:timeline as jsonb), 'due', :now
            from notification where id = :newest
            """)
        .param("origin", ORIGIN)
        .param("reason", REASON)
        .param("content", json.writerFor(Content.class).writeValueAsString(digest))
        .param("timeline", json.writeValueAsString(new Timeline(null, null, null, now)))
        .param("now", Columns.parameter(now))
        .param("newest", ids.stream().mapToLong(Long::longValue).max().orElseThrow())
        .update();
  }

  private static Stream<Entry> entries(Content content) {
    return switch (content) {
      case Content.AboutItem about -> Stream.of(entry(about.item(), about.watches()));
      case Content.Digest digest -> digest.entries().stream();
      case Content.Written _ -> Stream.empty();
    };
  }

  private static Entry entry(StoredItem stored, List<WatchMatch> watches) {
    var item = stored.item();
    return new Entry(
        stored.id(),
        item.title(),
        item.link(),
        item.subject(),
        stored.sourceName(),
        item.numbers(),
        watches.stream().findFirst().map(WatchMatch::name).orElse(""));
  }
}
