package dev.soroka.bot.update;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds what waits for another try or was left behind by a crash, and removes what is old. */
@Component
class Upkeep {
  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

  private final Instance me;
  private final Inbox inbox;
  private final Lanes lanes;
  private final Leases leases;
  private final UpdateMeters meters;
  private final UpdateProperties properties;

  Upkeep(
      Instance me,
      Inbox inbox,
      Lanes lanes,
      Leases leases,
      UpdateMeters meters,
      UpdateProperties properties) {
    this.me = me;
    this.inbox = inbox;
    this.lanes = lanes;
    this.leases = leases;
    this.meters = meters;
    this.properties = properties;
  }

  /** The loop must survive a database that is away. */
  @Scheduled(fixedDelay = 1_000)
  void sweep() {
    try {
      inbox.waiting(me).forEach(lanes::wake);
      meters.waiting(inbox.lag());
    } catch (DataAccessException e) {
      log.warn("Nothing is swept at the moment: {}", e.toString());
    }
  }

  @Scheduled(fixedDelay = 3_600_000)
  void forget() {
    try {
      int updates = inbox.forget(properties.retention());
      int instances = leases.forget(Duration.ofDays(1));
      log.debug("Forgot {} updates and {} instances", updates, instances);
    } catch (DataAccessException e) {
      log.warn("Nothing is forgotten at the moment: {}", e.toString());
    }
  }
}
