package dev.soroka.testkit;

import dev.soroka.common.contract.Watch;

/** Watches for tests. */
public final class Watches {
  private Watches() {}

  /** An active watch with this query, called after it. */
  public static Watch watch(long id, long subscriber, String query) {
    return new Watch(id, subscriber, query, query, true);
  }
}
