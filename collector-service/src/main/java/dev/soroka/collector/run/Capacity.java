package dev.soroka.collector.run;

import dev.soroka.common.contract.Priority;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the most urgent collections run first, only so many at once and only so many at one host.
 * Nobody starves: a task of low priority is treated like one of a higher that came a while later.
 */
@Component
public class Capacity {
  private final int workers;
  private final int perHost;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeSet<Turn> waiting =
      new TreeSet<>(Comparator.comparing(Turn::rank).thenComparing(Turn::number));
  private final Map<String, Integer> hosts = new HashMap<>();
  private long number;
  private int busy;
  private boolean stopping;

  Capacity(CollectorProperties properties, Clock clock, MeterRegistry meters) {
    this.workers = properties.workers();
    this.perHost = properties.perHost();
    this.clock = clock;
    Gauge.builder("soroka_collector_workers_busy", this, Capacity::busy).register(meters);
    Gauge.builder("soroka_collector_tasks_waiting", this, Capacity::waiting).register(meters);
  }

  /** One who waits for a worker; the rank is the moment at which a critical task would be equal. */
  private record Turn(
      Instant rank, long number, String host, CompletableFuture<Boolean> admitted) {}

  /** Does the work once it is its turn, and gives back what it gives. */
  <T> T inTurn(Priority priority, String host, Supplier<T> work) {
    var turn = join(priority, host);
    if (!turn.admitted().join()) {
      throw new ImmediateRequeueAmqpException("The service stops");
    }
    try {
      return work.get();
    } finally {
      leave(turn);
    }
  }

  /** How many collections may be under way at once. */
  public int workers() {
    return workers;
  }

  /** How many collections are under way. */
  public int busy() {
    return locked(() -> busy);
  }

  /** How many tasks have been taken from the queues and wait for a worker. */
  public int waiting() {
    return locked(waiting::size);
  }

  @EventListener
  void on(ContextClosedEvent closed) {
    locked(
        () -> {
          stopping = true;
          waiting.forEach(turn -> turn.admitted().complete(false));
          waiting.clear();
          return closed;
        });
  }

  private Turn join(Priority priority, String host) {
    return locked(
        () -> {
          var rank = clock.instant().plus(handicap(priority));
          var turn = new Turn(rank, number++, host, new CompletableFuture<>());
          if (stopping) {
            turn.admitted().complete(false);
            return turn;
          }
          waiting.add(turn);
          admit();
          return turn;
        });
  }

  private void leave(Turn turn) {
    locked(
        () -> {
          busy--;
          hosts.computeIfPresent(turn.host(), (_, count) -> count == 1 ? null : count - 1);
          admit();
          return turn;
        });
  }

  private void admit() {
    for (var turns = waiting.iterator(); turns.hasNext() && busy < workers; ) {
      var turn = turns.next();
      if (hosts.getOrDefault(turn.host(), 0) < perHost) {
        turns.remove();
        busy++;
        hosts.merge(turn.host(), 1, Integer::sum);
        turn.admitted().complete(true);
      }
    }
  }

  private static Duration handicap(Priority priority) {
    return switch (priority) {
      case CRITICAL -> Duration.ZERO;
      case HIGH -> Duration.ofSeconds(5);
      case NORMAL -> Duration.ofSeconds(20);
      case LOW -> Duration.ofSeconds(60);
    };
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
