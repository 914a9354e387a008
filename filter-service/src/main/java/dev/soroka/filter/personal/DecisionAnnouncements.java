package dev.soroka.filter.personal;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.filter.personal.judge.ItemRef;
import dev.soroka.filter.personal.known.Recipients;
import dev.soroka.filter.taste.Taste;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be sent or edited now is announced as the task to do so. */
@Component
class DecisionAnnouncements implements Announced<Decision> {
  private final JdbcClient database;
  private final DecisionRows rows;
  private final Recipients recipients;
  private final Taste taste;

  DecisionAnnouncements(
      JdbcClient database, DecisionRows rows, Recipients recipients, Taste taste) {
    this.database = database;
    this.rows = rows;
    this.recipients = recipients;
    this.taste = taste;
  }

  @Override
  public String name() {
    return "decision";
  }

  @Override
  public List<Decision> waiting(Instant committedBefore, int limit) {
    return database
        .sql(
            """
            select decision.id, subscriber, watches, reason, notice, decided_at, matched_at, content
            from decision join matched_item using (item, revision, day)
            where notice is not null and announced_at is null and decided_at < :before
            order by decided_at, decision.id
            limit :limit
            """)
        .param("before", committedBefore.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> rows.decision(row))
        .list();
  }

  @Override
  public List<NotificationRequested> messages(List<Decision> decisions) {
    var others = others(decisions);
    return decisions.stream()
        .flatMap(decision -> notification(decision, others))
        .gather(Gatherers.windowFixed(NotificationRequested.LIMIT))
        .map(NotificationRequested::new)
        .toList();
  }

  @Override
  public void markAnnounced(List<Decision> decisions, Instant at) {
    database
        .sql(
            """
            update decision set announced_at = :at
            where id = any(:ids) and day = any(cast(:days as date[]))
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", decisions.stream().mapToLong(Decision::id).toArray())
        .param("days", days(decisions))
        .update();
  }

  private static String[] days(List<Decision> decisions) {
    return decisions.stream()
        .map(decision -> decision.item().day().toString())
        .distinct()
        .toArray(String[]::new);
  }

  /** What the messages show beside the items that were decided, all at once. */
  private Map<ItemRef, StoredItem> others(List<Decision> decisions) {
    return rows.items(
        decisions.stream()
            .flatMap(decision -> decision.notice().others())
            .collect(Collectors.toSet()));
  }

  /** Nothing for a subscriber who was erased since: there is nobody left to tell. */
  private Stream<Notification> notification(Decision decision, Map<ItemRef, StoredItem> others) {
    return recipients
        .find(decision.subscriber())
        .map(subscriber -> decision.notification(subscriber, content(decision, others)))
        .stream();
  }

  /** What is no longer kept is left out; the item that was decided is always there. */
  private AboutItem content(Decision decision, Map<ItemRef, StoredItem> others) {
    var notice = decision.notice();
    var shown = notice.shown() == null ? null : others.get(notice.shown());
    var item = shown == null ? decision.item() : shown;
    var twins = notice.twins().stream().map(others::get).filter(Objects::nonNull).toList();
    var liked = taste.liked(decision.subscriber(), item);
    return new AboutItem(item, decision.why(), notice.times(), twins, liked);
  }
}
