package dev.soroka.sandbox.update;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The queue of every bot. */
public final class UpdateQueues implements AutoCloseable {

  /** Ids left out after a restart, for updates that were given out but not yet saved. */
  private static final int MARGIN = 1_000;

  private final Clock clock;
  private final Map<Long, UpdateQueue> queues = new ConcurrentHashMap<>();

  public UpdateQueues(Clock clock) {
    this.clock = clock;
  }

  /**
   * The queue of a bot. Ids begin with the time, so that a bot that remembers its last one gets
   * higher ones even after a restart that kept nothing.
   */
  public UpdateQueue of(long bot) {
    return queues.computeIfAbsent(
        bot, _ -> new UpdateQueue(clock, (int) Math.max(1, clock.instant().getEpochSecond())));
  }

  /** Takes over what was kept of a bot's queue. */
  public void restore(long bot, UpdateQueue.Kept kept) {
    of(bot).restore(kept, MARGIN);
  }

  /** Forgets what no bot has taken; settings and ids stay. */
  public void dropPending() {
    queues.values().forEach(UpdateQueue::dropPending);
  }

  /** Lets everyone go who waits. */
  @Override
  public void close() {
    queues.values().forEach(UpdateQueue::close);
  }
}
