package dev.soroka.collector.run;

import dev.soroka.collector.browser.BrowserLimits;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the most urgent collections run first, only so many at once, only so many at one host and no
 * more in browsers than there are. Nobody starves: a task of low priority is treated like one of a
 * higher that came a while later.
 */
@Component
public class Capacity {
  private final Workers workers;
  private final int perHost;
  private final int browsers;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeSet<Turn> waiting =
      new TreeSet<>(Comparator.comparing(Turn::rank).thenComparing(Turn::number));
  private final Map<String, Integer> hosts = new HashMap<>();
  private long number;
  private int inBrowsers;
  private boolean stopping;

  Capacity(
      CollectorProperties properties,
      CapacityLimits limits,
      BrowserLimits browsers,
      Clock clock,
      MeterRegistry meters) {
    this.workers = new Workers(properties.workers(), limits, clock, meters);
    this.perHost = properties.perHost();
    this.browsers = browsers.size();
    this.clock = clock;
    Gauge.builder("soroka_collector_workers_allowed", this, Capacity::allowed).register(meters);
    Gauge.builder("soroka_collector_workers_resting", this, Capacity::resting).register(meters);
    Gauge.builder("soroka_collector_workers_busy", this, Capacity::busy).register(meters);
    Gauge.builder("soroka_collector_tasks_waiting", this, Capacity::waiting).register(meters);
  }

  /** One who waits for a worker; the rank is the moment at which a critical task would be equal. */
  private record Turn(Instant rank, long number, Claim claim, CompletableFuture<Grant> grant) {}

  /**
   * What a task needs.
   *
   * @param host the one host it asks first
   * @param browser whether it needs a browser, of which there are fewer than workers
   */
  record Claim(Priority priority, String host, boolean browser) {}

  /** The answer to a claim. */
  private sealed interface Grant {}

  /** It is its turn. */
  private record Granted(Workers.Worker worker) implements Grant {}

  /** It never will be, because the service stops. */
  private record Stopped() implements Grant {}

  /** Does the work once it is its turn, and gives back what it gives. */
  <T> T inTurn(Claim claim, Supplier<T> work) {
    var turn = join(claim);
    return switch (turn.grant().join()) {
      case Stopped _ -> throw new ImmediateRequeueAmqpException("The service stops");
      case Granted(var worker) -> carryOut(work, turn, worker);
    };
  }

  /** Whatever the work throws has crashed its worker; the task's message decides what follows. */
  private <T> T carryOut(Supplier<T> work, Turn turn, Workers.Worker worker) {
    try {
      var result = work.get();
      leave(turn, () -> workers.succeeded(worker));
      return result;
    } catch (RuntimeException | Error e) {
      leave(turn, () -> workers.crashed(worker, e));
      throw e;
    }
  }

  /** How many collections may be under way at once. */
  public int workers() {
    return workers.count();
  }

  /** How many of them may work now, as far as the memory goes. */
  public int allowed() {
    return locked(workers::allowed);
  }

  /** How many collections are under way. */
  public int busy() {
    return locked(workers::busy);
  }

  /** How many workers rest because their tasks kept crashing. */
  int resting() {
    return locked(workers::resting);
  }

  /** Takes into account how much of the memory is in use; who is at work finishes. */
  void heed(double percent) {
    locked(
        () -> {
          workers.allow(percent);
          admit();
          return percent;
        });
  }

  /** Workers that have rested enough are not told so; they are looked for. */
  @Scheduled(fixedDelay = 1_000)
  void lookAgain() {
    locked(
        () -> {
          admit();
          return waiting;
        });
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
          waiting.forEach(turn -> turn.grant().complete(new Stopped()));
          waiting.clear();
          return closed;
        });
  }

  private Turn join(Claim claim) {
    return locked(
        () -> {
          var rank = clock.instant().plus(handicap(claim.priority()));
          var turn = new Turn(rank, number++, claim, new CompletableFuture<>());
          if (stopping) {
            turn.grant().complete(new Stopped());
            return turn;
          }
          waiting.add(turn);
          admit();
          return turn;
        });
  }

  private void leave(Turn turn, Runnable done) {
    locked(
        () -> {
          done.run();
          var claim = turn.claim();
          inBrowsers -= claim.browser() ? 1 : 0;
          hosts.computeIfPresent(claim.host(), (_, count) -> count == 1 ? null : count - 1);
          admit();
          return turn;
        });
  }

  private void admit() {
    for (var turns = waiting.iterator(); turns.hasNext(); ) {
      var turn = turns.next();
      var claim = turn.claim();
      if (!isPossible(claim)) {
        continue;
      }
      var worker = workers.take();
      if (worker.isEmpty()) {
        return;
      }
      turns.remove();
      hosts.merge(claim.host(), 1, Integer::sum);
      inBrowsers += claim.browser() ? 1 : 0;
      turn.grant().complete(new Granted(worker.get()));
    }
  }

  private boolean isPossible(Claim claim) {
    return hosts.getOrDefault(claim.host(), 0) < perHost
        && (!claim.browser() || inBrowsers < browsers);
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
