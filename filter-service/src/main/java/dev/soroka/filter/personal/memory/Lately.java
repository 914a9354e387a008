package dev.soroka.filter.personal.memory;

import static dev.soroka.filter.personal.memory.Columns.longs;
import static dev.soroka.filter.personal.memory.Columns.texts;

import dev.soroka.common.contract.Subscriber;
import dev.soroka.filter.personal.hours.LocalDay;
import dev.soroka.filter.personal.judge.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much subscribers were told lately. What a wrong clock wrote into the future counts not. */
@Component
class Lately {
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final JdbcClient database;

  Lately(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a subscriber was told.
   *
   * @param recent when, within the limit's time, the newest first
   * @param today how many this local day, for subscribers who care
   */
  record Dose(List<Instant> recent, int today) {
    static final Dose NONE = new Dose(List.of(), 0);
  }

  Map<Long, Dose> load(List<Subscriber> subscribers, Limit limit, Instant now) {
    var doses = new HashMap<Long, Dose>();
    database
        .sql(
            """
            select wanted.subscriber,
              array(select told_at from told
                where told.subscriber = wanted.subscriber
                  and told_at > :since and told_at <= :latest
                order by told_at desc limit :most) as recent,
              (select count(*) from told
                where told.subscriber = wanted.subscriber
                  and told_at >= wanted.day and told_at <= :latest) as today
            from unnest(cast(:subscribers as bigint[]), cast(:days as timestamptz[]))
              as wanted (subscriber, day)
            """)
        .param("since", now.minus(limit.window()).atOffset(ZoneOffset.UTC))
        .param("latest", now.plus(TOLERANCE).atOffset(ZoneOffset.UTC))
        .param("most", limit.isLifted() ? 0 : limit.count())
        .param("subscribers", longs(subscribers, Subscriber::id))
        .param("days", texts(subscribers, subscriber -> day(subscriber, now)))
        .query((row, _) -> doses.put(row.getLong("subscriber"), dose(row)))
        .list();
    return doses;
  }

  /** When the day of one began who wants only so many a day. */
  private static @Nullable Instant day(Subscriber subscriber, Instant now) {
    var preferences = subscriber.preferences();
    return preferences.attention() == null
        ? null
        : LocalDay.of(now, preferences.timeZone()).begins();
  }

  private static Dose dose(ResultSet row) throws SQLException {
    var recent = (Timestamp[]) row.getArray("recent").getArray();
    return new Dose(Arrays.stream(recent).map(Timestamp::toInstant).toList(), row.getInt("today"));
  }
}
