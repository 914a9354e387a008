package dev.soroka.filter.personal.digest;

import dev.soroka.common.announce.Announcer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells every second what has waited long enough. */
@Component
class Digesting {
  private static final Logger log = LoggerFactory.getLogger(Digesting.class);
  private static final int BATCH = 200;

  private final Due due;
  private final Announcer<ClosedDigest> announcer;
  private final DigestRows rows;
  private final MeterRegistry meters;
  private final AtomicLong waiting;

  Digesting(Due due, Announcer<ClosedDigest> announcer, DigestRows rows, MeterRegistry meters) {
    this.due = due;
    this.announcer = announcer;
    this.rows = rows;
    this.meters = meters;
    this.waiting = meters.gauge("soroka_filter_digests_waiting", new AtomicLong());
  }

  /** Goes on while there is more; what is settled is not due again in this round. */
  @Scheduled(fixedDelay = 1_000)
  void tell() {
    int settled;
    do {
      var look = due.look(BATCH);
      announcer.announce(look.closed());
      look.closed().forEach(this::count);
      settled = look.settled();
    } while (settled == BATCH);
  }

  @Scheduled(fixedDelay = 30_000)
  void count() {
    waiting.set(rows.waiting());
  }

  private void count(ClosedDigest digest) {
    var occasion = digest.occasion().name().toLowerCase(Locale.ROOT);
    meters.counter("soroka_filter_digests_sent", "occasion", occasion).increment();
    log.atInfo()
        .addKeyValue("subscriber", digest.subscriber())
        .addKeyValue("occasion", occasion)
        .addKeyValue("entries", digest.lines().size())
        .log("Digest told");
  }
}
