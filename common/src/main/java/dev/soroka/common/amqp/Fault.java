package dev.soroka.common.amqp;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.listener.ListenerExecutionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Whose fault a failure is; only the message's own faults count against the message. */
enum Fault {
  /** The message is wrong and will stay so. */
  POISON,
  /** Something that the handling needs is away: the database, the broker, another service. */
  WORLD,
  /** The handling failed, perhaps because of this message. */
  MESSAGE;

  static Fault of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PoisonMessage) {
        return POISON;
      }
      if (isAway(cause)) {
        return WORLD;
      }
    }
    return MESSAGE;
  }

  /** The failure itself, without the listener's wrapping. */
  static Throwable unwrap(Throwable failure) {
    var cause = failure.getCause();
    return failure instanceof ListenerExecutionFailedException && cause != null ? cause : failure;
  }

  private static boolean isAway(Throwable cause) {
    return switch (cause) {
      case ListenerExecutionFailedException _ -> false;
      case DataAccessResourceFailureException _ -> true;
      case CannotCreateTransactionException _ -> true;
      case SQLTransientException _ -> true;
      case SQLException sql -> isAway(sql.getSQLState());
      case AmqpException _ -> true;
      case ResourceAccessException _ -> true;
      case HttpServerErrorException _ -> true;
      case CallNotPermittedException _ -> true;
      default -> false;
    };
  }

  /**
   * Connection lost (08), not enough resources (53), shutting down or starting up (57P). What has
   * no state was not said by the database but by the pool, of a connection that has been closed.
   */
  private static boolean isAway(@Nullable String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P");
  }
}
