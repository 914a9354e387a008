package dev.soroka.filter.personal.judge;

import java.util.Optional;

/** One question of the fixed order. */
@FunctionalInterface
interface Step {
  /** What becomes of the claim when this step applies; empty leaves it to the next step. */
  Optional<Outcome> judge(Claim claim);
}
