package dev.soroka.filter.personal.judge;

import java.util.Map;
import java.util.Optional;

/** The subscriber asked to be told nothing. */
final class Paused implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    return claim.situation().subscriber().paused()
        ? Optional.of(new Outcome.Silent(Reason.PAUSED, Map.of()))
        : Optional.empty();
  }
}
