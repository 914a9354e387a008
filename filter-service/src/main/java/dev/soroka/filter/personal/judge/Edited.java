package dev.soroka.filter.personal.judge;

import java.util.Optional;

/** The subscriber has a message about this item, or this watch has told of the same offer. */
final class Edited implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    var item = claim.arrival().item();
    return claim
        .standing()
        .message(item.id())
        .or(() -> claim.standing().twin(item.group(), claim.watch().watch()))
        .map(Outcome.Grows::new);
  }
}
