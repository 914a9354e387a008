package dev.soroka.filter.personal.judge;

import java.util.Map;
import java.util.Optional;

/** The same revision, or a later one, was decided before. */
final class AlreadySeen implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    var item = claim.arrival().item();
    if (claim.standing().seen().contains(Standing.Revision.of(item))) {
      return Optional.of(new Outcome.Silent(Reason.ALREADY_SEEN, Map.of()));
    }
    return claim
        .standing()
        .message(item.id())
        .filter(message -> message.isAhead(item))
        .map(message -> Integer.toString(message.shown().revision()))
        .map(later -> new Outcome.Silent(Reason.ALREADY_SEEN, Map.of("revision", later)));
  }
}
