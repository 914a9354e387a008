package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.filter.personal.hours.DigestTimes;
import dev.soroka.filter.personal.hours.LocalDay;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * There are better ones for the places that the day has left.
 *
 * <p>When the day's places are gone, everything waits for the next digest. Before that an item has
 * to be liked at least as much as the share of the places that is gone is ahead of the share of the
 * day that is over: at noon with half of the places left anything is told, at nine in the morning
 * with a tenth of them left only what will be liked very much. Of whom no taste is known, the first
 * ones come first.
 */
final class OverBudget implements Step {
  private static final double UNKNOWN = 0.5;

  @Override
  public Optional<Outcome> judge(Claim claim) {
    var places = claim.situation().preferences().attention();
    if (places == null || !claim.isInstant()) {
      return Optional.empty();
    }
    int told = claim.standing().today();
    double taste = claim.arrival().taste().getAsDouble();
    double bar = bar(claim, told, places);
    boolean worthIt = told < places && (taste == UNKNOWN || taste >= bar);
    return worthIt ? Optional.empty() : Optional.of(waits(claim, places, taste, bar));
  }

  private static double bar(Claim claim, int told, int places) {
    var day = LocalDay.of(claim.now(), claim.situation().preferences().timeZone());
    return Math.max(0, (double) told / Math.max(1, places) - day.passed(claim.now()));
  }

  private static Outcome waits(Claim claim, int places, double taste, double bar) {
    var next = DigestTimes.next(claim.situation().preferences(), claim.now());
    var details =
        Map.of(
            "places", Integer.toString(places),
            "told", Integer.toString(claim.standing().today()),
            "taste", share(taste),
            "needed", share(bar));
    return claim.waits(Occasion.OVER_BUDGET, next, details);
  }

  private static String share(double of) {
    return String.format(Locale.ROOT, "%.2f", of);
  }
}
