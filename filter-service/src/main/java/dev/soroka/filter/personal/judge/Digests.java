package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.filter.personal.hours.DigestTimes;
import java.util.Map;
import java.util.Optional;

/** The watch is for digests, or rests on numbers that are not known yet. */
final class Digests implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    if (claim.isInstant()) {
      return Optional.empty();
    }
    var next = DigestTimes.next(claim.situation().preferences(), claim.now());
    return Optional.of(claim.waits(Occasion.SCHEDULED, next, details(claim)));
  }

  private static Map<String, String> details(Claim claim) {
    var missing = claim.arrival().item().item().completeness().missing();
    return claim.isHeld() ? Map.of("unknown", String.join(", ", missing)) : Map.of();
  }
}
