package dev.soroka.common.announce;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every few seconds for rows that a crash left unannounced. */
class Sweeper {
  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

  private final List<Announcer<?>> announcers;
  private final MeterRegistry meters;

  Sweeper(List<Announcer<?>> announcers, MeterRegistry meters) {
    this.announcers = announcers;
    this.meters = meters;
  }

  @Scheduled(fixedDelay = 5_000)
  void sweep() {
    announcers.forEach(this::sweep);
  }

  /** The loop must survive: what cannot be announced now is found again by the next round. */
  private void sweep(Announcer<?> announcer) {
    try {
      int swept = announcer.sweep();
      if (swept > 0) {
        meters.counter("soroka_announcements_swept", "rows", announcer.name()).increment(swept);
        log.atInfo().addKeyValue("rows", announcer.name()).log("Announced {} left behind", swept);
      }
    } catch (RuntimeException e) {
      meters.counter("soroka_sweeps_failed", "rows", announcer.name()).increment();
      log.warn("Rows of {} could not be announced: {}", announcer.name(), e.toString());
    }
  }
}
