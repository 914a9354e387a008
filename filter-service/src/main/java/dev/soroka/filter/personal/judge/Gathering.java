package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Occasion;
import java.util.Map;
import java.util.Optional;

/** The watch gathers its alerts into one message. */
final class Gathering implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    var gathering = claim.delivery().gathering();
    if (gathering == null || gathering.isZero() || claim.isHeld()) {
      return Optional.empty();
    }
    var key = new Window.Key(Occasion.GATHERED, claim.watch().watch());
    return Optional.of(claim.waits(key, claim.now().plus(gathering), Map.of()));
  }
}
