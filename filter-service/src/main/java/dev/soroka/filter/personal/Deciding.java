package dev.soroka.filter.personal;

import dev.soroka.common.catalog.Settings;
import dev.soroka.filter.personal.judge.Arrival;
import dev.soroka.filter.personal.judge.Judgement;
import dev.soroka.filter.personal.judge.Limit;
import dev.soroka.filter.personal.judge.Ruling;
import dev.soroka.filter.personal.judge.Standing;
import dev.soroka.filter.personal.memory.Memory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides a batch in one transaction: recall, judge, remember. */
@Component
class Deciding {
  private static final int USUAL_LIMIT = 10;
  private static final Duration USUAL_WINDOW = Duration.ofMinutes(10);

  private final TransactionTemplate transaction;
  private final Decisions decisions;
  private final Memory memory;
  private final Judgement judgement;
  private final Settings settings;
  private final Clock clock;

  Deciding(
      TransactionTemplate transaction,
      Decisions decisions,
      Memory memory,
      Judgement judgement,
      Settings settings,
      Clock clock) {
    this.transaction = transaction;
    this.decisions = decisions;
    this.memory = memory;
    this.judgement = judgement;
    this.settings = settings;
    this.clock = clock;
  }

  /** Keeps what is decided for the first time; the subscribers are locked while it does. */
  Decided decide(Batch batch) {
    if (batch.isEmpty()) {
      return new Decided(0, List.of(), List.of());
    }
    settings.loaded();
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              decisions.lock(batch.locked());
              // Read under the lock: otherwise one who waited for it would decide in the past.
              return decide(batch, clock.instant());
            }));
  }

  private Decided decide(Batch batch, Instant now) {
    var earlier = decisions.earlier(batch);
    var rulings = judge(batch, earlier.seen(), now);
    decisions.keep(batch.items());
    var added = decisions.add(rulings, now);
    memory.remember(List.copyOf(added.keySet()), batch.arrivals());
    var reasons = added.keySet().stream().map(Ruling::reason).toList();
    return new Decided(rulings.size(), reasons, unannounced(earlier.waiting(), added));
  }

  private List<Ruling> judge(Batch batch, Map<Long, Set<Standing.Revision>> seen, Instant now) {
    var limit = limit();
    var subscribers = List.copyOf(batch.subscribers().values());
    var standings = memory.recall(subscribers, batch.arrivals(), limit, now);
    var arrivals =
        batch.arrivals().stream().collect(Collectors.groupingBy(one -> one.match().subscriber()));
    var rulings = new ArrayList<Ruling>();
    for (long id : batch.locked()) {
      var standing = standings.getOrDefault(id, Standing.NEW);
      rulings.addAll(
          judgement.judge(
              Objects.requireNonNull(batch.subscribers().get(id)),
              arrivals.getOrDefault(id, List.<Arrival>of()),
              standing.withSeen(seen.getOrDefault(id, Set.of())),
              limit,
              now));
    }
    return rulings;
  }

  private Limit limit() {
    return new Limit(
        (int) Math.max(0, settings.number("personal.instant-limit", USUAL_LIMIT)),
        settings.duration("personal.instant-window", USUAL_WINDOW));
  }

  private static List<Decision> unannounced(List<Decision> waiting, Map<Ruling, Long> added) {
    var made =
        added.entrySet().stream()
            .flatMap(entry -> Decision.of(entry.getKey(), entry.getValue()).stream());
    return Stream.concat(waiting.stream(), made).toList();
  }
}
