package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.filter.personal.hours.QuietHours;
import java.util.Map;
import java.util.Optional;

/** It is quiet for the subscriber. */
final class Quiet implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    return QuietHours.end(claim.situation().preferences(), claim.now())
        .map(end -> claim.waits(Occasion.QUIET_HOURS, end, Map.of()));
  }
}
