package dev.soroka.common.amqp;

import org.springframework.amqp.AmqpException;

/** The broker did not take a message; it is to be published again once the broker is back. */
public final class NotPublished extends AmqpException {
  private static final long serialVersionUID = 1L;

  NotPublished(String message) {
    super(message);
  }

  NotPublished(String message, Throwable cause) {
    super(message, cause);
  }
}
