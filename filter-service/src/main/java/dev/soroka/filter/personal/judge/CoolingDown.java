package dev.soroka.filter.personal.judge;

import java.util.Optional;

/** The watch has told of this subject a short time ago, or its number has not gone back since. */
final class CoolingDown implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    var item = claim.arrival().item();
    return claim
        .standing()
        .cooldown(claim.cooldown(), item.seenAt())
        // A later revision of what began the cooldown is no repetition of it.
        .filter(found -> found.item() != item.id() && found.holds(claim.isCrossing(), claim.now()))
        .map(Outcome.Repeats::new);
  }
}
