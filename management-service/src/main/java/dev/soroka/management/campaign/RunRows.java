package dev.soroka.management.campaign;

import static dev.soroka.management.campaign.CampaignRows.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of runs, whose counts change only together with the recipients they count. */
@Component
class RunRows {
  /** How many of the latest outcomes tell how a run fares. */
  private static final int LOOKED_AT = 50;

  private final JdbcClient jdbc;

  RunRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(Campaign campaign, long total, Instant planned, Instant now) {
    jdbc.sql(
            """
            insert into campaign_run (
              campaign, run, total, canary, paced_until, watched_from, started_at)
            values (:campaign, :run, :total, :canary, :now, :now, :planned)
            """)
        .param("campaign", campaign.id())
        .param("run", campaign.run() + 1)
        .param("total", total)
        .param("canary", (long) Math.ceil(campaign.plan().canary() * total))
        .param("planned", time(planned))
        .param("now", time(now))
        .update();
  }

  Optional<Run> find(long campaign, int run) {
    return jdbc.sql("select * from campaign_run where campaign = :campaign and run = :run")
        .param("campaign", campaign)
        .param("run", run)
        .query(Run.class)
        .optional();
  }

  /** All runs, the first first. */
  List<Run> of(long campaign) {
    return jdbc.sql("select * from campaign_run where campaign = :campaign order by run")
        .param("campaign", campaign)
        .query(Run.class)
        .list();
  }

  /**
   * The run as it is while nobody else changes it until the end of this transaction, if its
   * campaign is running; a cancel waits for us or we see it.
   */
  Optional<Run> lockRunning(Campaign campaign) {
    return jdbc.sql(
            """
            select r.* from campaign c
            join campaign_run r on r.campaign = c.id and r.run = c.run
            where c.id = :campaign and c.run = :run and c.state = 'running'
            for update of r for share of c
            """)
        .param("campaign", campaign.id())
        .param("run", campaign.run())
        .query(Run.class)
        .optional();
  }

  /** Notes that pages up to this subscriber have been pulled; false when somebody else did. */
  boolean pulled(Run before, long cursor, boolean complete) {
    return jdbc.sql(
                """
                update campaign_run
                set cursor = :cursor, complete = :complete
                where campaign = :campaign and run = :run and cursor = :before and not complete
                """)
            .param("campaign", before.campaign())
            .param("run", before.run())
            .param("before", before.cursor())
            .param("cursor", cursor)
            .param("complete", complete)
            .update()
        == 1;
  }

  void grow(Run run, int count) {
    jdbc.sql(
            """
            update campaign_run set pulled = pulled + :count
            where campaign = :campaign and run = :run
            """)
        .param("campaign", run.campaign())
        .param("run", run.run())
        .param("count", count)
        .update();
  }

  void requested(Run run, long count, Instant pacedUntil) {
    jdbc.sql(
            """
            update campaign_run set requested = requested + :count, paced_until = :until
            where campaign = :campaign and run = :run
            """)
        .param("campaign", run.campaign())
        .param("run", run.run())
        .param("count", count)
        .param("until", time(pacedUntil))
        .update();
  }

  /** Adds outcomes to the counts. */
  void count(long campaign, int run, Map<String, Long> outcomes) {
    jdbc.sql(
            """
            update campaign_run
            set sent = sent + :sent, refused = refused + :refused, closed = closed + :closed,
              exhausted = exhausted + :exhausted, uncertain = uncertain + :uncertain,
              cancelled = cancelled + :cancelled
            where campaign = :campaign and run = :run
            """)
        .param("campaign", campaign)
        .param("run", run)
        .params(
            Map.of(
                "sent", outcomes.getOrDefault("sent", 0L),
                "refused", outcomes.getOrDefault("refused", 0L),
                "closed", outcomes.getOrDefault("closed", 0L),
                "exhausted", outcomes.getOrDefault("exhausted", 0L),
                "uncertain", outcomes.getOrDefault("uncertain", 0L),
                "cancelled", outcomes.getOrDefault("cancelled", 0L)))
        .update();
  }

  /** How the latest outcomes since the run was begun or resumed were. */
  Latest latest(Run run) {
    return jdbc.sql(
            """
            select count(*) as known,
              count(*) filter (where state in ('refused', 'closed', 'exhausted')) as failed
            from (
              select state from campaign_recipient
              where campaign = :campaign and run = :run and finished_at > :from
              order by finished_at desc limit :latest) told
            """)
        .param("campaign", run.campaign())
        .param("run", run.run())
        .param("from", time(run.watchedFrom()))
        .param("latest", LOOKED_AT)
        .query(Latest.class)
        .single();
  }

  /** Nobody waits for those who went first any more. */
  void releaseAll(long campaign, int run) {
    jdbc.sql("update campaign_run set canary = 0 where campaign = :campaign and run = :run")
        .param("campaign", campaign)
        .param("run", run)
        .update();
  }

  /** What failed before now is forgiven, and the pace begins anew. */
  void watchFrom(long campaign, int run, Instant now) {
    jdbc.sql(
            """
            update campaign_run set watched_from = :now, paced_until = least(paced_until, :now)
            where campaign = :campaign and run = :run
            """)
        .param("campaign", campaign)
        .param("run", run)
        .param("now", time(now))
        .update();
  }

  /** A new pace holds at once, also when the old one was used up for minutes. */
  void hurry(long campaign, Instant now) {
    jdbc.sql(
            """
            update campaign_run set paced_until = least(paced_until, :now)
            where campaign = :campaign and finished_at is null
            """)
        .param("campaign", campaign)
        .param("now", time(now))
        .update();
  }

  void finish(Run run, Instant now) {
    jdbc.sql(
            """
            update campaign_run
            set finished_at = :now, total = case when complete then pulled else total end
            where campaign = :campaign and run = :run and finished_at is null
            """)
        .param("campaign", run.campaign())
        .param("run", run.run())
        .param("now", time(now))
        .update();
  }

  /** Outcomes of which some are failures. */
  record Latest(long known, long failed) {
    boolean areWorseThan(double share) {
      return failed > share * known;
    }
  }
}
