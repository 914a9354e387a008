package dev.soroka.common.amqp;

import dev.soroka.common.contract.Message;
import java.util.List;

/** The way out to the other services; safe for use by many threads. */
@FunctionalInterface
public interface Bus {
  /**
   * Publishes the messages and returns once the broker has taken responsibility for all of them.
   *
   * @throws NotPublished when the broker did not confirm one of them or had no queue for it; some
   *     may have been taken all the same
   */
  void publish(List<? extends Message> messages);

  /** Publishes one message, like {@link #publish(List)}. */
  default void publish(Message message) {
    publish(List.of(message));
  }
}
