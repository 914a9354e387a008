package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Urgency;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The watches whose outcome is the latest in the order, and what follows from it. */
final class Winners {
  private static final int LONGEST_JITTER = 30_000;

  private final Situation situation;
  private final List<Verdict> all;
  private final List<Verdict> winners;
  private final Verdict first;
  private final RandomGenerator jitter;

  Winners(Situation situation, List<Verdict> verdicts, RandomGenerator jitter) {
    this.situation = situation;
    this.jitter = jitter;
    this.all = verdicts;
    var reason =
        verdicts.stream().map(Verdict::reason).max(Comparator.naturalOrder()).orElseThrow();
    this.winners = verdicts.stream().filter(verdict -> verdict.reason() == reason).toList();
    this.first = winners.stream().min(Comparator.comparing(Winners::rank)).orElseThrow();
  }

  /** Which of several watches with the same outcome speaks for all, whatever order they come in. */
  private static Rank rank(Verdict verdict) {
    long when =
        switch (verdict.outcome()) {
          case Outcome.Waits waits -> waits.window().dueAt().toEpochMilli();
          case Outcome.Repeats repeats -> -repeats.cooldown().since().toEpochMilli();
          case Outcome.Grows grows -> grows.message().at().toEpochMilli();
          case Outcome.Silent _, Outcome.Tells _ -> 0;
        };
    return new Rank(when, verdict.claim().watch().watch());
  }

  private record Rank(long when, long watch) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      return Comparator.comparingLong(Rank::when)
          .thenComparingLong(Rank::watch)
          .compare(this, other);
    }
  }

  Ruling ruling() {
    return switch (first.outcome()) {
      case Outcome.Silent silent ->
          ruling(silent.details(), Optional.empty(), List.of(), Optional.empty());
      case Outcome.Grows(var message) -> edited(message);
      case Outcome.Repeats(var cooldown) -> repeated(cooldown.repeated());
      case Outcome.Waits(var window, var details) ->
          ruling(details, Optional.empty(), started(), Optional.of(waiting(window)));
      case Outcome.Tells _ ->
          ruling(
              Map.of(),
              Optional.of(Told.first(situation.arrival(), situation.now())),
              started(),
              Optional.empty());
    };
  }

  private Ruling edited(Told message) {
    var details = Map.of("message", message.key());
    var edit = message.with(situation.arrival());
    return ruling(details, Optional.of(edit), List.of(), Optional.empty());
  }

  private Ruling repeated(Cooldown hit) {
    var details = new HashMap<>(Map.of("times", Integer.toString(hit.times())));
    if (hit.until() != null) {
      details.put("until", hit.until().toString());
    }
    var message = situation.standing().message(hit.item());
    message.ifPresent(told -> details.put("message", told.key()));
    var edit =
        message
            .filter(_ -> hit.isWorthAnEdit())
            .map(told -> told.repeated(situation.arrival(), hit.times()));
    return ruling(details, edit, hits(), Optional.empty());
  }

  private List<Cooldown> hits() {
    return winners.stream()
        .map(Verdict::outcome)
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Repeats(var cooldown)
                    ? Stream.of(cooldown.repeated())
                    : Stream.empty())
        .toList();
  }

  /** What is held for its numbers has not been told: once they are known it is no repetition. */
  private List<Cooldown> started() {
    return winners.stream()
        .map(Verdict::claim)
        .filter(claim -> !claim.isHeld())
        .flatMap(claim -> started(claim).stream())
        .toList();
  }

  private Optional<Cooldown> started(Claim claim) {
    var item = situation.arrival().item();
    var length =
        CooldownLength.of(claim.delivery(), situation.preferences().profile(), item.item());
    boolean none = claim.arrival().subject().isEmpty() || length.isZero();
    if (none && !claim.isCrossing()) {
      return Optional.empty();
    }
    var now = situation.now();
    var until = claim.isCrossing() ? null : now.plus(length).plus(jitter());
    long subscriber = situation.subscriber().id();
    return Optional.of(
        new Cooldown(claim.cooldown(), subscriber, item.id(), item.seenAt(), now, until, 1));
  }

  private Duration jitter() {
    return Duration.ofMillis(jitter.nextInt(LONGEST_JITTER + 1));
  }

  private Waiting waiting(Window window) {
    var claim = first.claim();
    return new Waiting(
        window,
        claim.watch().name(),
        claim.delivery().priority(),
        situation.arrival().weight(),
        situation.arrival().taste().getAsDouble(),
        claim.isAlert());
  }

  private Ruling ruling(
      Map<String, String> details,
      Optional<Told> message,
      List<Cooldown> cooldowns,
      Optional<Waiting> waiting) {
    boolean alert = winners.stream().map(Verdict::claim).anyMatch(Claim::isAlert);
    return new Ruling(
        situation.arrival(),
        first.reason(),
        withOthers(details),
        message,
        alert ? Urgency.ALERT : Urgency.ORDINARY,
        cooldowns,
        waiting,
        situation.now());
  }

  /** What became of the other watches is told beside it. */
  private Map<String, String> withOthers(Map<String, String> details) {
    if (all.size() == 1) {
      return details;
    }
    var told = new HashMap<>(details);
    for (var verdict : all) {
      long watch = verdict.claim().watch().watch();
      told.put("watch:" + watch, verdict.reason().name().toLowerCase(Locale.ROOT));
    }
    return told;
  }
}
