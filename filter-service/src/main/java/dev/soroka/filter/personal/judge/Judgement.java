package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.WatchMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Judges what becomes of items for a subscriber. Each watch that wants an item asks the steps in
 * their order; the outcome that is latest in it wins, and only watches with it start cooldowns.
 * Whether the chat is closed does not matter here: it may open again before the notification is
 * sent, and the sending service knows best.
 */
public final class Judgement {
  private static final List<Step> ORDER =
      List.of(
          new AlreadySeen(),
          new Edited(),
          new Paused(),
          new Muted(),
          new CoolingDown(),
          new Quiet(),
          new Gathering(),
          new OverBudget(),
          new OverLimit(),
          new Digests(),
          new AtOnce());

  private final Deliveries deliveries;
  private final RandomGenerator jitter;

  public Judgement(Deliveries deliveries, RandomGenerator jitter) {
    this.deliveries = deliveries;
    this.jitter = jitter;
  }

  /** Judges all that has come for one subscriber, the most important first. */
  public List<Ruling> judge(
      Subscriber subscriber, List<Arrival> arrivals, Standing before, Limit limit, Instant now) {
    var standing = before;
    var rulings = new ArrayList<Ruling>();
    for (var arrival : Importance.sorted(arrivals, this::priority)) {
      var ruling = judge(new Situation(subscriber, arrival, standing, limit, now));
      if (ruling.isPresent()) {
        rulings.add(ruling.get());
        standing = standing.after(ruling.get());
      }
    }
    return rulings;
  }

  private Optional<Ruling> judge(Situation situation) {
    var match = situation.arrival().match();
    if (situation.arrival().isAddressed()) {
      boolean onlyRearms = !match.rearmed().isEmpty();
      return onlyRearms ? Optional.empty() : Optional.of(addressed(situation));
    }
    var verdicts =
        match.watches().stream()
            .sorted(Comparator.comparingLong(WatchMatch::watch))
            .map(watch -> verdict(situation, watch))
            .toList();
    return Optional.of(new Winners(situation, verdicts, jitter).ruling());
  }

  private Verdict verdict(Situation situation, WatchMatch watch) {
    var claim = new Claim(situation, watch, deliveries.of(watch.watch()));
    return ORDER.stream()
        .flatMap(step -> step.judge(claim).stream())
        .findFirst()
        .map(outcome -> new Verdict(claim, outcome))
        .orElseThrow();
  }

  /** What is meant for one recipient alone is told, unless it was told before. */
  private static Ruling addressed(Situation situation) {
    var arrival = situation.arrival();
    var revision = Standing.Revision.of(arrival.item());
    boolean seen = situation.standing().seen().contains(revision);
    return new Ruling(
        arrival,
        seen ? Reason.ALREADY_SEEN : Reason.NOW,
        Map.of(),
        seen ? Optional.empty() : Optional.of(Told.first(arrival, situation.now())),
        Urgency.ORDINARY,
        List.of(),
        Optional.empty(),
        situation.now());
  }

  private Priority priority(Arrival arrival) {
    return arrival.match().watches().stream()
        .map(watch -> deliveries.of(watch.watch()).priority())
        .min(Comparator.naturalOrder())
        .orElse(Priority.CRITICAL);
  }
}
