package dev.soroka.filter.taste;

import dev.soroka.common.api.FilterApi.Rating;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ratings, which are the truth of every taste, and how often those of a subscriber changed. */
@Component
class RatingRows {
  /** What somebody thought longer ago is forgotten: tastes change, and models shall stay small. */
  static final int KEPT = 500;

  private static final TypeReference<List<Feature>> FEATURES = new TypeReference<>() {};

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  RatingRows(JdbcClient database, TransactionTemplate transaction, JsonMapper json, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps a rating; whether it says anything that the one before it did not. */
  boolean keep(Rating rating, List<Feature> features) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              meet(rating.subscriber());
              boolean news = put(rating, features);
              if (news) {
                change(rating.subscriber());
                forgetOldest(rating.subscriber());
              }
              return news;
            }));
  }

  /** The ratings of a subscriber, oldest first. */
  List<Rated> of(long subscriber) {
    return database
        .sql(
            """
            select features, liked from rating
            where subscriber = :subscriber
            order by rated_at, item
            """)
        .param("subscriber", subscriber)
        .query(
            (row, _) ->
                new Rated(
                    json.readValue(row.getString("features"), FEATURES), row.getBoolean("liked")))
        .list();
  }

  /** Grows with every change of the subscriber's ratings; 0 when there are none. */
  long version(long subscriber) {
    return database
        .sql("select version from taste where subscriber = :subscriber")
        .param("subscriber", subscriber)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** The tastes that changed after this time of the database. */
  List<Changed> changedAfter(Instant time) {
    return database
        .sql("select subscriber, version from taste where changed_at > :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .query(Changed.class)
        .list();
  }

  /** The time by the database's clock, the same for all instances. */
  Instant now() {
    return database
        .sql("select clock_timestamp()")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** With the subscriber's row, which others keep too, all that is theirs is erased. */
  private void meet(long subscriber) {
    database
        .sql("insert into subscriber (id) values (:subscriber) on conflict (id) do nothing")
        .param("subscriber", subscriber)
        .update();
  }

  private boolean put(Rating rating, List<Feature> features) {
    return database
            .sql(
                """
                insert into rating (subscriber, item, liked, features, rated_at)
                values (:subscriber, :item, :liked, :features, :ratedAt)
                on conflict (subscriber, item) do update
                set liked = excluded.liked, features = excluded.features,
                  rated_at = excluded.rated_at
                where rating.liked <> excluded.liked
                """)
            .param("subscriber", rating.subscriber())
            .param("item", rating.item())
            .param("liked", rating.liked())
            .param("features", json.writeValueAsString(features))
            .param("ratedAt", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private void change(long subscriber) {
    database
        .sql(
            """
            insert into taste (subscriber, version, changed_at)
            values (:subscriber, 1, clock_timestamp())
            on conflict (subscriber) do update
            set version = taste.version + 1, changed_at = excluded.changed_at
            """)
        .param("subscriber", subscriber)
        .update();
  }

  private void forgetOldest(long subscriber) {
    database
        .sql(
            """
            delete from rating where subscriber = :subscriber and item in (
              select item from rating where subscriber = :subscriber
              order by rated_at desc, item desc offset :kept)
            """)
        .param("subscriber", subscriber)
        .param("kept", KEPT)
        .update();
  }

  /** The ratings of this subscriber have reached this version. */
  record Changed(long subscriber, long version) {}
}
