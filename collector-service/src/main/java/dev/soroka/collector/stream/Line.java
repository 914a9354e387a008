package dev.soroka.collector.stream;

import dev.soroka.collector.stream.websocket.Ending;
import dev.soroka.collector.stream.websocket.LinkBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection of a stream up: reconnects with growing pauses, fetches what a gap has
 * swallowed, and replaces a connection before the server would cut it, the new one beside the old.
 */
final class Line implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Line.class);
  private static final int MOST_DOUBLINGS = 20;

  private final Held held;
  private final Batch batch;
  private final Flow flow;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Map<String, Long> reconnects = new ConcurrentHashMap<>();
  private volatile @Nullable Session session;
  private volatile @Nullable String problem;
  private @Nullable Instant since;
  private int failures;

  Line(Held held, Batch batch, Flow flow, @Nullable Instant since) {
    this.held = held;
    this.batch = batch;
    this.flow = flow;
    this.since = since;
  }

  @Override
  public void run() {
    try {
      while (stopping.getCount() > 0) {
        var present = begin();
        note(kept(present));
        if (stopping.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Session begin() {
    var begun = new Session(held, batch, flow);
    session = begun;
    begun.begin(since);
    if (stopping.getCount() == 0) {
      begun.end(stopped());
    }
    return begun;
  }

  /** Holds the connection, and its successors, until one of them breaks. */
  private LinkBroken kept(Session first) throws InterruptedException {
    var present = first;
    while (true) {
      if (present.awaitUp(held.tools().limits().connect().multipliedBy(2))) {
        up();
      }
      var broken = present.await(held.options().lifetime().minus(overlap()));
      if (broken != null) {
        since = present.spoke() || since == null ? present.heardAt() : since;
        return broken;
      }
      present = renewed(present);
    }
  }

  /** The successor is up before the old connection is let go of; what both say counts once. */
  private Session renewed(Session old) throws InterruptedException {
    since = null;
    var next = begin();
    if (!next.awaitUp(overlap())) {
      // The old one may still be good for as long as the server leaves it.
      next.end(new LinkBroken(Ending.UNREACHABLE, "No successor came about in time"));
      session = old;
      return old;
    }
    old.await(overlap().dividedBy(2));
    old.end(new LinkBroken(Ending.RENEWED, "Replaced before the server cut it"));
    count(Ending.RENEWED);
    return next;
  }

  private Duration overlap() {
    var half = held.options().lifetime().dividedBy(2);
    return held.options().overlap().compareTo(half) > 0 ? half : held.options().overlap();
  }

  private void up() {
    var before = problem;
    problem = null;
    if (before != null && since != null) {
      held.tools().meters().gap(Duration.between(since, held.tools().clock().instant()));
      log.atInfo().addKeyValue("source", held.source().id()).log("{} is up again", batch.name());
    }
  }

  private void note(LinkBroken broken) {
    if (broken.ending() == Ending.STOPPED) {
      return;
    }
    var ended = session;
    failures = ended != null && ended.spoke() ? 0 : failures + 1;
    problem = batch.name() + ": " + broken.getMessage();
    count(broken.ending());
    log.atWarn()
        .addKeyValue("source", held.source().id())
        .addKeyValue("reason", broken.ending().label())
        .log("{}", problem);
  }

  private void count(Ending ending) {
    reconnects.merge(ending.label(), 1L, Long::sum);
    held.tools().meters().ended(ending);
  }

  /**
   * Doubles with every failure in a row, half of it by chance, so that not all come back at once.
   */
  private Duration pause() {
    var limits = held.tools().limits();
    var grown = limits.firstPause().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    var bounded = grown.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : grown;
    return Duration.ofMillis(
        Math.round(bounded.toMillis() * held.tools().random().nextDouble(0.5, 1)));
  }

  private static LinkBroken stopped() {
    return new LinkBroken(Ending.STOPPED, "The stream was let go of");
  }

  void stop() {
    stopping.countDown();
    var present = session;
    if (present != null) {
      present.end(stopped());
    }
  }

  /** Whether the connection is up. */
  boolean isUp() {
    var present = session;
    return present != null && present.isUp();
  }

  /** Why it is not; null while it is, or has hardly begun. */
  @Nullable String problem() {
    return problem;
  }

  /** What operators see of it. */
  LineState state() {
    var present = session;
    return new LineState(
        batch.name(),
        isUp(),
        batch.keys().size(),
        Map.copyOf(reconnects),
        present == null ? null : present.heardAt());
  }
}
