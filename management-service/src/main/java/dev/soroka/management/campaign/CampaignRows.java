package dev.soroka.management.campaign;

import dev.soroka.management.rest.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of campaigns; a state changes only from those states that the statement names. */
@Component
class CampaignRows {
  private static final String ALL =
      "select id, name, plan, per_minute, state, why, run, starts_at, created_at from campaign c ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CampaignRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  long add(String name, Plan plan, int perMinute, Instant now) {
    return jdbc.sql(
            """
            insert into campaign (name, plan, per_minute, created_at)
            values (:name, :plan::jsonb, :pace, :now) returning id
            """)
        .param("name", name)
        .param("plan", json.writeValueAsString(plan))
        .param("pace", perMinute)
        .param("now", time(now))
        .query(Long.class)
        .single();
  }

  Optional<Campaign> find(long id) {
    return jdbc.sql(ALL + "where id = :id").param("id", id).query((row, _) -> read(row)).optional();
  }

  List<Campaign> list(Paging paging) {
    return jdbc.sql(ALL + "where id > :after order by id limit :limit")
        .param("after", paging.after())
        .param("limit", paging.limit())
        .query((row, _) -> read(row))
        .list();
  }

  /** Those with which there is something to do: running, due, or stopped with rows under way. */
  List<Campaign> atWork(Instant now) {
    return jdbc.sql(
            ALL
                + """
                where state = 'running' or (state = 'scheduled' and starts_at <= :now)
                  or (state = 'cancelled' and exists (
                    select 1 from campaign_run r
                    where r.campaign = c.id and r.run = c.run and r.finished_at is null))
                order by id
                """)
        .param("now", time(now))
        .query((row, _) -> read(row))
        .list();
  }

  /** Moves on from one of these states; false when it is in another. */
  boolean move(long id, Set<CampaignState> from, CampaignState to, @Nullable String why) {
    return jdbc.sql(
                """
                update campaign set state = :to, why = :why
                where id = :id and state = any(:from)
                """)
            .param("id", id)
            .param("to", to.word())
            .param("why", why)
            .param("from", from.stream().map(CampaignState::word).toArray(String[]::new))
            .update()
        == 1;
  }

  /** The next run is to begin then; false when the campaign is not in this state. */
  boolean schedule(long id, CampaignState from, Instant startsAt) {
    return jdbc.sql(
                """
                update campaign set state = 'scheduled', why = null, starts_at = :at
                where id = :id and state = :from
                """)
            .param("id", id)
            .param("from", from.word())
            .param("at", time(startsAt))
            .update()
        == 1;
  }

  /** Its next run begins now; false when somebody else was faster or it is not to begin. */
  boolean begin(Campaign campaign) {
    return jdbc.sql(
                """
                update campaign set state = 'running', run = run + 1, starts_at = null
                where id = :id and state = 'scheduled' and run = :run
                """)
            .param("id", campaign.id())
            .param("run", campaign.run())
            .update()
        == 1;
  }

  /** Goes on where it paused; false when it is not paused. */
  boolean resume(long id) {
    return jdbc.sql(
                """
                update campaign
                set state = case when starts_at is null then 'running' else 'scheduled' end,
                  why = null
                where id = :id and state = 'paused'
                """)
            .param("id", id)
            .update()
        == 1;
  }

  void change(long id, String name, int perMinute) {
    jdbc.sql("update campaign set name = :name, per_minute = :pace where id = :id")
        .param("id", id)
        .param("name", name)
        .param("pace", perMinute)
        .update();
  }

  private Campaign read(ResultSet row) throws SQLException {
    var startsAt = row.getObject("starts_at", OffsetDateTime.class);
    return new Campaign(
        row.getLong("id"),
        row.getString("name"),
        json.readValue(row.getString("plan"), Plan.class),
        row.getInt("per_minute"),
        CampaignState.of(row.getString("state")),
        row.getString("why"),
        row.getInt("run"),
        startsAt == null ? null : startsAt.toInstant(),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
