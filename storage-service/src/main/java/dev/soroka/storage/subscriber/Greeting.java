package dev.soroka.storage.subscriber;

import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Meets those who write to us: makes a subscriber of a stranger, opens a closed chat again. */
@Component
class Greeting {
  private final JdbcClient jdbc;
  private final CatalogLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Greeting(JdbcClient jdbc, CatalogLog log, Clock clock, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.log = log;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The number of the subscriber at this address. */
  long meet(Meeting meeting) {
    checkLanguage(meeting.language());
    return transaction.execute(_ -> met(meeting));
  }

  static void checkLanguage(String language) {
    if (!language.matches("[a-z]{2}")) {
      throw Problem.badRequest("A language is a two-letter code in lower case, not " + language);
    }
  }

  private long met(Meeting meeting) {
    var before = before(meeting);
    var now = written(meeting);
    acquaint(now.id(), meeting.sender());
    if (before.isEmpty() || !before.get().equals(now)) {
      log.changed(Part.SUBSCRIBER, now.id());
    }
    return now.id();
  }

  private Optional<Known> before(Meeting meeting) {
    return addressed(
            """
            select id, sender, closed from subscriber
            where channel = :channel and target = :target and topic is not distinct from :topic
            for no key update
            """,
            meeting)
        .query(Known.class)
        .optional();
  }

  /** The moment is noted at every meeting: a refusal from before it closes nothing any more. */
  private Known written(Meeting meeting) {
    return addressed(
            """
            insert into subscriber (channel, target, topic, sender, language, opened_at)
            values (:channel, :target, :topic, :sender, :language, :now)
            on conflict (channel, target, topic) do update
            set closed = false, sender = coalesce(excluded.sender, subscriber.sender),
              opened_at = excluded.opened_at
            returning id, sender, closed
            """,
            meeting)
        .param("sender", meeting.sender())
        .param("language", meeting.language())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Known.class)
        .single();
  }

  /** Whom somebody has written to may write back, also in place of another account. */
  private void acquaint(long subscriber, @Nullable Long sender) {
    if (sender == null) {
      return;
    }
    jdbc.sql(
            """
            insert into acquaintance (subscriber, sender, met_at) values (:subscriber, :sender, :now)
            on conflict (subscriber, sender) do update set met_at = excluded.met_at
            """)
        .param("subscriber", subscriber)
        .param("sender", sender)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private StatementSpec addressed(String sql, Meeting meeting) {
    return jdbc.sql(sql)
        .param("channel", meeting.address().channel())
        .param("target", meeting.address().target())
        .param("topic", meeting.address().topic());
  }

  /** What a meeting may change of a subscriber that others have copies of. */
  private record Known(long id, @Nullable Long sender, boolean closed) {}
}
