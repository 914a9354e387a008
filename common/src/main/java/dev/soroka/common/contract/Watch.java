package dev.soroka.common.contract;

import java.util.Objects;

/**
 * A subscriber's standing query over items.
 *
 * @param id the number that storage gave it
 * @param subscriber whose it is
 * @param name what they call it
 * @param query in the query language, in its printed form
 * @param active whether it is matched
 * @param delivery how its matches are told
 */
public record Watch(
    long id, long subscriber, String name, String query, boolean active, Delivery delivery) {
  public Watch {
    delivery = Objects.requireNonNullElse(delivery, Delivery.PLAIN);
  }

  /** A watch whose matches are told at once, each by itself. */
  public Watch(long id, long subscriber, String name, String query, boolean active) {
    this(id, subscriber, name, query, active, Delivery.PLAIN);
  }
}
