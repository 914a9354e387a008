package dev.soroka.management.campaign;

import static dev.soroka.management.campaign.CampaignRows.time;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The recipients of campaigns: each subscriber once in a run, whatever crashes meanwhile. */
@Component
class RecipientRows implements Announced<Invitation> {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RecipientRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds a page of the audience; returns how many of them are new in this run. */
  int add(Run run, List<Subscriber> page) {
    var recipients = page.stream().map(RecipientRows::recipient).toList();
    return jdbc.sql(
            """
            insert into campaign_recipient (campaign, run, subscriber, recipient)
            select :campaign, :run, (given ->> 'subscriber')::bigint, given
            from jsonb_array_elements(:recipients::jsonb) as given
            on conflict (campaign, run, subscriber) do nothing
            """)
        .param("campaign", run.campaign())
        .param("run", run.run())
        .param("recipients", json.writeValueAsString(recipients))
        .update();
  }

  /** Takes the next ones who wait; their invitations have to be announced. */
  List<Invitation> take(Campaign campaign, long count, Instant now) {
    return jdbc.sql(
            """
            with taken as (
              select id from campaign_recipient
              where campaign = :campaign and run = :run and state = 'waiting'
              order by id limit :count for update)
            update campaign_recipient r set state = 'requested', requested_at = :now
            from taken where r.id = taken.id
            returning r.id, r.recipient, r.run, r.requested_at
            """)
        .param("campaign", campaign.id())
        .param("run", campaign.run())
        .param("count", count)
        .param("now", time(now))
        .query((row, _) -> invitation(campaign.id(), campaign.plan(), row, now))
        .list();
  }

  @Override
  public String name() {
    return "campaign_recipient";
  }

  @Override
  public List<Invitation> waiting(Instant committedBefore, int limit) {
    return jdbc.sql(
            """
            select r.id, r.recipient, r.run, r.campaign, c.plan from campaign_recipient r
            join campaign c on c.id = r.campaign
            where r.state = 'requested' and r.announced_at is null and r.requested_at < :before
            order by r.requested_at limit :limit
            """)
        .param("before", time(committedBefore))
        .param("limit", limit)
        .query(
            (row, _) ->
                invitation(
                    row.getLong("campaign"),
                    json.readValue(row.getString("plan"), Plan.class),
                    row,
                    committedBefore))
        .list();
  }

  @Override
  public List<NotificationRequested> messages(List<Invitation> rows) {
    var messages = new ArrayList<NotificationRequested>();
    for (int from = 0; from < rows.size(); from += NotificationRequested.LIMIT) {
      var part = rows.subList(from, Math.min(rows.size(), from + NotificationRequested.LIMIT));
      messages.add(new NotificationRequested(part.stream().map(Invitation::notification).toList()));
    }
    return messages;
  }

  @Override
  public void markAnnounced(List<Invitation> rows, Instant at) {
    jdbc.sql("update campaign_recipient set announced_at = :at where id = any(:ids)")
        .param("at", time(at))
        .param("ids", rows.stream().map(Invitation::id).toArray(Long[]::new))
        .update();
  }

  private Invitation invitation(long campaign, Plan plan, ResultSet row, Instant now)
      throws SQLException {
    var recipient = json.readValue(row.getString("recipient"), Recipient.class);
    return new Invitation(
        new Notification(
            Campaign.origin(campaign),
            row.getLong("id"),
            recipient,
            Urgency.CAMPAIGN,
            null,
            "CAMPAIGN",
            plan.said(recipient.language(), row.getInt("run")),
            new Timeline(null, null, null, now)));
  }

  private static Recipient recipient(Subscriber subscriber) {
    return new Recipient(
        subscriber.id(), subscriber.address(), subscriber.sender(), subscriber.language());
  }
}
