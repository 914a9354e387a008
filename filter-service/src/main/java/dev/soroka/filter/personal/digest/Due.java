package dev.soroka.filter.personal.digest;

import dev.soroka.filter.personal.judge.Told;
import dev.soroka.filter.personal.known.Recipients;
import dev.soroka.filter.personal.memory.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks which windows are due and closes them. The lock on the subscriber, which every decision
 * takes too, keeps late entries out and other instances away; whoever is busy is looked at later.
 */
@Component
class Due {
  private final DigestRows rows;
  private final Recipients recipients;
  private final Parts parts;
  private final Messages messages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Due(
      DigestRows rows,
      Parts parts,
      Recipients recipients,
      Messages messages,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.parts = parts;
    this.recipients = recipients;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What one look came to.
   *
   * @param settled of how many windows it said what becomes of them
   * @param closed what is to be told now
   */
  record Look(int settled, List<ClosedDigest> closed) {}

  /** Looks at so many windows at most. */
  Look look(int limit) {
    var now = clock.instant();
    var due = rows.due(now, limit);
    if (due.isEmpty()) {
      return new Look(0, List.of());
    }
    // Asked before anything is locked: it may be a call to another service.
    var judged = new LinkedHashMap<OpenDigest, Closing>();
    due.forEach(digest -> judged.put(digest, judge(digest, now)));
    return Objects.requireNonNull(transaction.execute(_ -> settle(judged, now)));
  }

  private Closing judge(OpenDigest digest, Instant now) {
    return Closing.of(digest, recipients.find(digest.subscriber()), now);
  }

  private Look settle(Map<OpenDigest, Closing> judged, Instant now) {
    var locked = new HashSet<>(rows.lock(List.copyOf(judged.keySet())));
    var told = new ArrayList<OpenDigest>();
    var gone = new ArrayList<Long>();
    var waiting = new LinkedHashMap<OpenDigest, Closing.Waits>();
    judged.forEach(
        (digest, closing) -> {
          if (locked.contains(digest.subscriber())) {
            switch (closing) {
              case Closing.Tells _ -> told.add(digest);
              case Closing.Waits waits -> waiting.put(digest, waits);
              case Closing.Goes _ -> gone.add(digest.id());
            }
          }
        });
    rows.postpone(waiting);
    rows.delete(gone);
    int settled = told.size() + waiting.size() + gone.size();
    return new Look(settled, close(told, now));
  }

  /** A window whose entries were all told otherwise meanwhile just goes. */
  private List<ClosedDigest> close(List<OpenDigest> due, Instant now) {
    var ours = new HashSet<>(rows.close(due, now));
    var mine = due.stream().filter(digest -> ours.contains(digest.id())).toList();
    var at = new LinkedHashMap<OpenDigest, Instant>();
    mine.forEach(digest -> at.put(digest, now));
    parts.split(mine, now);
    var closed = rows.closed(mine, at);
    rows.delete(
        closed.stream().filter(one -> one.lines().isEmpty()).map(ClosedDigest::id).toList());
    var told = closed.stream().filter(one -> !one.lines().isEmpty()).toList();
    messages.save(told.stream().flatMap(one -> message(one).stream()).toList());
    return told;
  }

  /** Who is told of one item alone has a message about it, which can be edited. */
  private static Optional<Told> message(ClosedDigest digest) {
    return digest
        .single()
        .map(one -> Told.of(digest.subscriber(), one.item(), one.watches(), digest.closedAt()));
  }
}
