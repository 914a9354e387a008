package dev.soroka.filter.personal.digest;

import dev.soroka.filter.personal.known.ChangedMinds;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whoever ends the quiet hours, resumes or moves need not wait for the next look at the windows.
 */
@Component
class Rethinking {
  private final ChangedMinds minds;
  private final DigestRows rows;
  private final Clock clock;

  Rethinking(ChangedMinds minds, DigestRows rows, Clock clock) {
    this.minds = minds;
    this.rows = rows;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1_000)
  void rethink() {
    var changed = minds.take();
    if (!changed.isEmpty()) {
      rows.lookAt(changed, clock.instant());
    }
  }
}
