package dev.soroka.notification.sending;

import dev.soroka.notification.outbox.DueRow;
import dev.soroka.notification.sending.Window.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose turn it is: the most urgent first, within one urgency the lanes in turn, each at its chat's
 * pace and all at the account's. Keeps only the first of what waits in memory; the rest waits in
 * the database. Not safe for several threads.
 */
final class LaneOrder {
  /** How many rows of one urgency wait in memory; the next scan brings more. */
  static final int ROWS = 5_000;

  /** How many rows of one chat wait in memory. */
  static final int ROWS_OF_LANE = 100;

  private final Map<String, Lane> lanes = new HashMap<>();
  private final Turns turns = new Turns();
  private final Set<Long> known = new HashSet<>();
  private final Set<Long> running = new HashSet<>();
  private final int[] waiting = new int[Entry.RANKS];
  private final AccountPace account = new AccountPace();
  private Limits limits = Limits.NONE;

  /** An entry whose turn it is, and its call's place in the account's pace. */
  record Pick(Lane lane, Entry entry, Place place) {}

  /** Other limits may let sleeping lanes go earlier. */
  void use(Limits inForce, long now) {
    if (!limits.equals(inForce)) {
      limits = inForce;
      account.use(inForce.account());
      lanes.values().forEach(lane -> turns.arrange(lane, limits, now));
    }
  }

  /** Adds a row unless it is here already or there is no room; a later scan brings it again. */
  void offer(DueRow row, long now) {
    var entry = new Entry.Row(row);
    if (known.contains(row.id()) || waiting[entry.rank()] >= ROWS) {
      return;
    }
    var lane = chat(row.target());
    if (!lane.isResting(now) && lane.count(Entry.Row.class::isInstance) < ROWS_OF_LANE) {
      known.add(row.id());
      add(lane, entry, now);
    }
  }

  void offer(Answer answer, long now) {
    var key = answer.lane();
    var lane =
        key.equals(answer.request().address().target())
            ? chat(key)
            : lanes.computeIfAbsent(key, _ -> new Lane(key, false));
    add(lane, answer, now);
  }

  /** Rows that need not be sent any more. */
  void withdraw(List<Long> ids) {
    if (!known.isEmpty() && ids.stream().anyMatch(known::contains)) {
      var gone = new HashSet<>(ids);
      lanes.values().forEach(lane -> drop(lane, entry -> isRow(entry, gone)));
    }
  }

  /** The pace of all lanes together. */
  AccountPace account() {
    return account;
  }

  /**
   * In how many nanoseconds something can be taken: 0 for at once, the longest when nothing waits.
   */
  long readyIn(long now) {
    return Math.max(account.readyIn(now), turns.readyIn(limits, now));
  }

  /** Takes the next entry; its lane is busy until {@link #done}. */
  Optional<Pick> take(long now) {
    return readyIn(now) > 0 ? Optional.empty() : turns.next(limits, now).map(this::begin);
  }

  /** The entry's call that left then has ended; a chat counts each message of an album. */
  void ended(Pick pick, long left, int messages, long now) {
    account.ended(pick.place(), left, now);
    for (int i = 0; i < messages; i++) {
      pick.lane().called(limits, now);
    }
  }

  /** The step is over; with {@code again} its entry waits once more. */
  void done(Pick pick, Optional<Entry> again, long now) {
    account.done();
    pick.lane().busy(false);
    if (pick.entry() instanceof Entry.Row(var row)) {
      running.remove(row.id());
      if (again.isEmpty()) {
        known.remove(row.id());
      }
    }
    again.ifPresent(
        entry -> {
          pick.lane().entries().add(entry);
          waiting[entry.rank()]++;
        });
    turns.arrange(pick.lane(), limits, now);
  }

  /** The chat is left alone; its rows wait in the database meanwhile. */
  void silence(String target, long until) {
    var lane = chat(target);
    lane.rest(until);
    drop(lane, Entry.Row.class::isInstance);
  }

  /** The lane waits a moment before its next step. */
  void rest(Lane lane, long until) {
    lane.rest(until);
  }

  void slowDown(String target, long began, long now) {
    chat(target).slowDown(began, now);
  }

  /** Chats that can take no more rows now. */
  List<String> unwanted(long now) {
    return lanes.values().stream()
        .filter(
            lane -> lane.isResting(now) || lane.count(Entry.Row.class::isInstance) >= ROWS_OF_LANE)
        .map(Lane::key)
        .toList();
  }

  /** Removes and returns the waiting answers that satisfy a condition. */
  List<Answer> removeAnswers(Predicate<Answer> condition) {
    var removed = new ArrayList<Answer>();
    for (var lane : lanes.values()) {
      drop(
          lane,
          entry -> {
            var gone = entry instanceof Answer answer && condition.test(answer);
            if (gone) {
              removed.add((Answer) entry);
            }
            return gone;
          });
    }
    return removed;
  }

  void forgetIdle(long now) {
    lanes.values().removeIf(lane -> lane.isIdle(limits, now) && lane.queuedAt() == Lane.NOT_QUEUED);
  }

  Set<Long> running() {
    return Set.copyOf(running);
  }

  /** How many entries wait. */
  long waiting() {
    return Arrays.stream(waiting).asLongStream().sum();
  }

  /** How many entries wait in the lane in which the most wait. */
  int deepestLane() {
    return lanes.values().stream().mapToInt(lane -> lane.entries().size()).max().orElse(0);
  }

  int lanes() {
    return lanes.size();
  }

  private Lane chat(String target) {
    return lanes.computeIfAbsent(target, key -> new Lane(key, true));
  }

  private void add(Lane lane, Entry entry, long now) {
    if (lane.entries().add(entry)) {
      waiting[entry.rank()]++;
      turns.arrange(lane, limits, now);
    }
  }

  private Pick begin(Lane lane) {
    var entry = lane.entries().removeFirst();
    waiting[entry.rank()]--;
    lane.busy(true);
    if (entry instanceof Entry.Row(var row)) {
      running.add(row.id());
    }
    return new Pick(lane, entry, account.take());
  }

  private void drop(Lane lane, Predicate<Entry> condition) {
    lane.entries()
        .removeIf(
            entry -> {
              boolean gone = condition.test(entry);
              if (gone) {
                waiting[entry.rank()]--;
                if (entry instanceof Entry.Row(var row)) {
                  known.remove(row.id());
                }
              }
              return gone;
            });
  }

  private static boolean isRow(Entry entry, Set<Long> ids) {
    return entry instanceof Entry.Row(var row) && ids.contains(row.id());
  }
}
