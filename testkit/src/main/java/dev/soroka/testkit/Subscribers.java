package dev.soroka.testkit;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Subscriber;

/** Subscribers for tests. */
public final class Subscribers {
  private Subscribers() {}

  /** An English-speaking subscriber in the private Telegram chat 500 + id. */
  public static Subscriber subscriber(long id) {
    return new Subscriber(id, Address.chat(500 + id), 1L, "en", false, false);
  }

  /** The same subscriber, who asked to be told nothing. */
  public static Subscriber paused(long id) {
    return new Subscriber(id, Address.chat(500 + id), 1L, "en", true, false);
  }
}
