package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Delivery;

/** How watches want their matches to be told. */
@FunctionalInterface
public interface Deliveries {
  /** The plain way for a watch that says nothing, or that is gone. */
  Delivery of(long watch);
}
