package dev.soroka.filter.why;

import dev.soroka.common.api.FilterApi.Why;

/** Says why an item did or did not reach a subscriber. */
@FunctionalInterface
public interface Explanations {
  /** Every step, also those behind the one that stopped it. */
  Why of(long subscriber, long item);
}
