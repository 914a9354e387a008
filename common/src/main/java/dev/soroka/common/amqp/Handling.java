package dev.soroka.common.amqp;

import com.rabbitmq.client.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * How every message is handled: a fault of the message is tried again with growing pauses and then
 * dead-lettered; while something that the handling needs is away, the message waits here and
 * probes, and nothing counts against it.
 */
class Handling implements MethodInterceptor {
  static final int TRIES = 3;

  private static final Logger log = LoggerFactory.getLogger(Handling.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final DeadLetters deadLetters;
  private final MeterRegistry meters;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Handling(DeadLetters deadLetters, MeterRegistry meters) {
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  @EventListener
  void on(ContextClosedEvent closed) {
    stopping.countDown();
  }

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    handle(message(invocation), invocation);
    return null;
  }

  /** The same for listeners that acknowledge by hand, and never see what is buried. */
  MethodInterceptor byHand() {
    return invocation -> {
      var message = message(invocation);
      if (!handle(message, invocation)) {
        var channel = (Channel) Objects.requireNonNull(invocation.getArguments()[0]);
        channel.basicAck(message.getMessageProperties().getDeliveryTag(), false);
      }
      return null;
    };
  }

  /** Whether the message was handled rather than buried. */
  private boolean handle(Message message, MethodInvocation invocation) throws Throwable {
    var trace = Trace.of(message.getMessageProperties().getHeader(Trace.HEADER));
    try (var _ = trace.scope()) {
      return attempts(message, invocation);
    }
  }

  private boolean attempts(Message message, MethodInvocation invocation) throws Throwable {
    int failures = 0;
    for (int attempt = 0; ; attempt++) {
      var failure = attempt(invocation);
      if (failure == null) {
        return true;
      }
      if (stopping.getCount() == 0) {
        throw new ImmediateRequeueAmqpException("The service stops");
      }
      var fault = Fault.of(failure);
      if (fault == Fault.MESSAGE) {
        failures++;
      }
      if (fault == Fault.POISON || failures == TRIES) {
        bury(message, Fault.unwrap(failure));
        return false;
      }
      count(message, fault);
      log.atWarn().addKeyValue("fault", fault).log("Will be tried again: {}", failure.toString());
      pause(attempt);
    }
  }

  private static Message message(MethodInvocation invocation) {
    return (Message) Objects.requireNonNull(invocation.getArguments()[1]);
  }

  private static @Nullable Throwable attempt(MethodInvocation invocation) throws Throwable {
    try {
      ((ProxyMethodInvocation) invocation).invocableClone().proceed();
      return null;
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      return e;
    }
  }

  /** The dead letter is kept before the message may go; a broker that is away is waited for. */
  private void bury(Message message, Throwable failure) {
    for (int attempt = 0; ; attempt++) {
      try {
        deadLetters.keep(message, failure);
        count(message, Fault.POISON);
        log.atError().setCause(failure).log("Dead-lettered: {}", failure.toString());
        return;
      } catch (AmqpException away) {
        log.warn("The dead letter waits for the broker: {}", away.toString());
        pause(attempt);
      }
    }
  }

  private void pause(int attempt) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 5));
    var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    try {
      if (stopping.await(bounded.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ImmediateRequeueAmqpException("The service stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImmediateRequeueAmqpException(e);
    }
  }

  private void count(Message message, Fault fault) {
    meters
        .counter(
            "soroka_messages_failed",
            "queue",
            String.valueOf(message.getMessageProperties().getConsumerQueue()),
            "fault",
            fault.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
