package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Occasion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** There were as many in the last minutes as the subscriber can bear. */
final class OverLimit implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    var limit = claim.situation().limit();
    var recent = claim.standing().recent();
    if (!claim.isInstant() || recent.size() < limit.count()) {
      return Optional.empty();
    }
    var details =
        Map.of(
            "limit", Integer.toString(limit.count()),
            "within", limit.window().toString());
    return Optional.of(claim.waits(Occasion.OVER_LIMIT, room(recent, claim), details));
  }

  /** There is room again when the one that filled the last place is long enough ago. */
  private static Instant room(List<Instant> recent, Claim claim) {
    var limit = claim.situation().limit();
    var last = limit.count() == 0 ? claim.now() : recent.get(limit.count() - 1);
    return last.plus(limit.window());
  }
}
