package dev.soroka.notification.outbox;

import java.util.List;

/**
 * Takes rows straight from the commit that made them due, so that normal speed needs no polling.
 */
@FunctionalInterface
public interface Handover {
  /**
   * Hands over what has been committed.
   *
   * @param due rows that are due now, for whoever in this process holds their sender's lease
   * @param withdrawn the ids of rows that are due no longer
   */
  void accept(List<DueRow> due, List<Long> withdrawn);
}
