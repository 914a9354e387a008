package dev.soroka.filter.personal.digest;

import dev.soroka.common.announce.Announced;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Timeline;
import dev.soroka.filter.personal.judge.Reason;
import dev.soroka.filter.personal.known.Recipients;
import dev.soroka.filter.taste.Taste;
import java.time.Instant;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A digest is announced as the task to send it. */
@Component
class DigestAnnouncements implements Announced<ClosedDigest> {
  private static final String ORIGIN = "filter";

  /** A digest can be long; so many fit into a message. */
  private static final int TOGETHER = 20;

  private final DigestRows rows;
  private final Recipients recipients;
  private final Taste taste;

  DigestAnnouncements(DigestRows rows, Recipients recipients, Taste taste) {
    this.rows = rows;
    this.recipients = recipients;
    this.taste = taste;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public List<ClosedDigest> waiting(Instant committedBefore, int limit) {
    return rows.unannounced(committedBefore, limit);
  }

  @Override
  public List<NotificationRequested> messages(List<ClosedDigest> digests) {
    return digests.stream()
        .flatMap(this::notification)
        .gather(Gatherers.windowFixed(TOGETHER))
        .map(NotificationRequested::new)
        .toList();
  }

  @Override
  public void markAnnounced(List<ClosedDigest> digests, Instant at) {
    rows.announced(digests, at);
  }

  private Stream<Notification> notification(ClosedDigest digest) {
    return recipients
        .find(digest.subscriber())
        .map(subscriber -> notification(digest, subscriber))
        .stream();
  }

  private Notification notification(ClosedDigest digest, Subscriber to) {
    var single = digest.single();
    return new Notification(
        ORIGIN,
        digest.id(),
        new Recipient(to.id(), to.address(), to.sender(), to.language()),
        urgency(digest),
        single.map(one -> "item:" + one.item().id()).orElse(null),
        Reason.of(digest.occasion()).name(),
        content(digest),
        new Timeline(null, null, null, digest.closedAt()));
  }

  private Content content(ClosedDigest digest) {
    return digest
        .single()
        .<Content>map(
            one ->
                new Content.AboutItem(
                    one.item(),
                    one.watches(),
                    1,
                    List.of(),
                    taste.liked(digest.subscriber(), one.item())))
        .orElseGet(() -> new Content.Digest(digest.occasion(), Line.entries(digest.lines())));
  }

  /** What a watch gathers for a few minutes is told as urgently as each of it would have been. */
  private static Urgency urgency(ClosedDigest digest) {
    if (digest.occasion() != Occasion.GATHERED) {
      return Urgency.DIGEST;
    }
    return digest.isAlert() ? Urgency.ALERT : Urgency.ORDINARY;
  }
}
