package dev.soroka.bot.update;

import dev.soroka.bot.telegram.TelegramAway;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.amqp.AmqpException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Why an update could not be handled now. */
public enum Trouble {
  /** Another service, the database or Telegram is away: it is waited for, a minute in all. */
  AWAY(7),
  /** The broker is away: without it there is not even a way to say so. */
  MUTE(Integer.MAX_VALUE),
  /** The fault is ours; trying again helps only where it was chance. */
  FAULT(3);

  /** The longest time between two tries. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

  private final int tries;

  Trouble(int tries) {
    this.tries = tries;
  }

  static Trouble of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AmqpException) {
        return MUTE;
      }
      if (isAway(cause)) {
        return AWAY;
      }
    }
    return FAULT;
  }

  /** How long to wait before the next of so many tries; empty when it is time to give up. */
  Optional<Duration> pause(int triesSoFar) {
    if (triesSoFar >= tries) {
      return Optional.empty();
    }
    long seconds = 1L << Math.clamp(triesSoFar - 1, 0, 4);
    return Optional.of(Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds())));
  }

  private static boolean isAway(Throwable cause) {
    return cause instanceof ResourceAccessException
        || cause instanceof HttpServerErrorException
        || cause instanceof CallNotPermittedException
        || cause instanceof DataAccessResourceFailureException
        || cause instanceof TransientDataAccessException
        || cause instanceof TelegramAway;
  }
}
