package dev.soroka.bot.update;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the reception once everything else is there, and closes it before anything else goes: what
 * has come in is handled to its end, and the rest is free for another instance.
 */
@Component
class Opening implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Opening.class);
  private static final Duration BEAT = Duration.ofSeconds(2);

  private final Instance me;
  private final Reception reception;
  private final Lanes lanes;
  private final Leases leases;
  private final UpdateProperties properties;
  private volatile boolean running;

  Opening(
      Instance me, Reception reception, Lanes lanes, Leases leases, UpdateProperties properties) {
    this.me = me;
    this.reception = reception;
    this.lanes = lanes;
    this.leases = leases;
    this.properties = properties;
  }

  @Override
  public void start() {
    reception.open();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    reception.close();
    try {
      if (!drain()) {
        log.warn("What is still being handled is left to a successor");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leases.leave(me);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }

  private boolean drain() throws InterruptedException {
    long deadline = System.nanoTime() + properties.drain().toNanos();
    do {
      if (lanes.drain(BEAT)) {
        return true;
      }
      leases.beat(me);
    } while (System.nanoTime() < deadline);
    return false;
  }
}
