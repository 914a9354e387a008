package dev.soroka.notification.sending;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Which lane is next: lanes that are ready take turns within their rank, the others sleep. */
final class Turns {
  private final List<ArrayDeque<Lane>> ready =
      IntStream.range(0, Entry.RANKS).mapToObj(_ -> new ArrayDeque<Lane>()).toList();
  private final PriorityQueue<Waking> sleeping =
      new PriorityQueue<>(Comparator.comparingLong(Waking::at));

  private record Waking(long at, Lane lane) {}

  /** Puts a lane where it belongs: among those whose turn comes, or among those that sleep. */
  void arrange(Lane lane, Limits limits, long now) {
    if (lane.isBusy() || lane.entries().isEmpty()) {
      return;
    }
    long at = lane.readyAt(limits, now);
    if (at > now) {
      if (lane.sleepsUntil(at)) {
        sleeping.add(new Waking(at, lane));
      }
      return;
    }
    int rank = lane.entries().first().rank();
    if (lane.queuedAt() == Lane.NOT_QUEUED || rank < lane.queuedAt()) {
      lane.queuedAt(rank);
      ready.get(rank).add(lane);
    }
  }

  /** In how many nanoseconds a lane may be ready, the longest when none waits. */
  long readyIn(Limits limits, long now) {
    wake(limits, now);
    if (ready.stream().anyMatch(queue -> !queue.isEmpty())) {
      return 0;
    }
    var next = sleeping.peek();
    return next == null ? Long.MAX_VALUE : next.at() - now;
  }

  /** The lane whose turn it is. */
  Optional<Lane> next(Limits limits, long now) {
    wake(limits, now);
    for (int rank = 0; rank < Entry.RANKS; rank++) {
      for (var lane = ready.get(rank).poll(); lane != null; lane = ready.get(rank).poll()) {
        // A lane that got something more urgent stands in two queues; the later place is void.
        if (lane.queuedAt() == rank && !lane.isBusy()) {
          lane.queuedAt(Lane.NOT_QUEUED);
          if (lane.readyAt(limits, now) <= now && !lane.entries().isEmpty()) {
            return Optional.of(lane);
          }
          arrange(lane, limits, now);
        }
      }
    }
    return Optional.empty();
  }

  private void wake(Limits limits, long now) {
    while (!sleeping.isEmpty() && sleeping.peek().at() <= now) {
      var waking = sleeping.remove();
      waking.lane().wokenAt(waking.at());
      arrange(waking.lane(), limits, now);
    }
  }
}
