package dev.soroka.bot.update;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.amqp.AmqpException;
import org.springframework.stereotype.Component;

/**
 * Handles what the inbox holds: one update after the other within a chat, many chats at the same
 * time, each on a thread of its own while there is something to handle.
 */
@Component
class Lanes {
  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final Instance me;
  private final Inbox inbox;
  private final Handler handler;
  private final UpdateMeters meters;
  private final int handlers;
  private final Semaphore permits;

  /** How often each lane at work was woken; one that is not here sleeps. */
  private final Map<Lane, Integer> awake = new ConcurrentHashMap<>();

  private volatile boolean stopping;

  Lanes(
      Instance me, Inbox inbox, Handler handler, UpdateMeters meters, UpdateProperties properties) {
    this.me = me;
    this.inbox = inbox;
    this.handler = handler;
    this.meters = meters;
    this.handlers = properties.handlers();
    this.permits = new Semaphore(handlers);
  }

  /** Something is new in this chat. */
  void wake(Lane lane) {
    if (!stopping && awake.merge(lane, 1, Integer::sum) == 1) {
      Thread.ofVirtual().name("chat " + lane.chat()).start(() -> run(lane));
    }
  }

  /** Begins nothing more and waits for what is being handled; false when that takes too long. */
  boolean drain(Duration patience) throws InterruptedException {
    stopping = true;
    return permits.tryAcquire(handlers, patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void run(Lane lane) {
    int seen;
    do {
      seen = awake.getOrDefault(lane, 0);
      handleAll(lane);
    } while (!awake.remove(lane, seen));
  }

  /** The loop must survive: what cannot be claimed or finished now is found again by the sweep. */
  private void handleAll(Lane lane) {
    try {
      boolean more;
      do {
        more = handleNext(lane);
      } while (more);
    } catch (RuntimeException e) {
      meters.failed(Trouble.of(e));
      log.warn("A chat waits: {}", e.toString());
    }
  }

  private boolean handleNext(Lane lane) {
    permits.acquireUninterruptibly();
    try {
      if (stopping) {
        return false;
      }
      var claimed = inbox.claim(lane, me);
      claimed.ifPresent(row -> handle(lane, row));
      return claimed.isPresent();
    } finally {
      permits.release();
    }
  }

  private void handle(Lane lane, Claimed row) {
    try (var _ = MDC.putCloseable("bot", Long.toString(lane.bot()));
        var _ = MDC.putCloseable("row", Long.toString(row.id()))) {
      UpdateReading.parse(row.body().getBytes(StandardCharsets.US_ASCII))
          .flatMap(UpdateReading::read)
          .map(update -> new Arrival(lane.bot(), update, row.receivedAt(), row.tries()))
          .ifPresentOrElse(
              arrival -> handle(row, arrival), () -> inbox.finish(row.id(), Outcome.UNREADABLE));
    }
  }

  private void handle(Claimed row, Arrival arrival) {
    try {
      finish(row, arrival, handler.on(arrival));
    } catch (RuntimeException e) {
      tryAgain(row, arrival, e);
    }
  }

  private void tryAgain(Claimed row, Arrival arrival, RuntimeException failure) {
    var trouble = Trouble.of(failure);
    meters.failed(trouble);
    var pause = trouble.pause(row.tries());
    if (pause.isPresent()) {
      log.warn("The update is tried again in {}: {}", pause.get(), failure.toString());
      inbox.postpone(row.id(), pause.get());
      return;
    }
    log.atError().setCause(failure).log("The update is given up: {}", failure.toString());
    giveUp(row, arrival, trouble);
  }

  /** Its author has to be told, so that waits as long as it must. */
  private void giveUp(Claimed row, Arrival arrival, Trouble trouble) {
    try {
      handler.giveUp(arrival, trouble);
      finish(row, arrival, Outcome.FAILED);
    } catch (AmqpException e) {
      inbox.postpone(row.id(), Trouble.LONGEST_PAUSE);
    }
  }

  private void finish(Claimed row, Arrival arrival, Outcome outcome) {
    inbox.finish(row.id(), outcome);
    meters.handled(arrival, outcome);
    log.atInfo().addKeyValue("kind", arrival.update().kind()).log("Update {}", outcome.label());
  }
}
