package dev.soroka.common.amqp;

import com.rabbitmq.client.ShutdownSignalException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.amqp.rabbit.listener.ListenerContainerConsumerFailedEvent;
import org.springframework.context.event.EventListener;

/**
 * Says once that the broker is away and once that it is back. Spring's containers say it for every
 * consumer at every try, so their own words are turned off where the logs are set up.
 */
class BrokerPresence implements ConnectionListener {
  private static final Logger log = LoggerFactory.getLogger(BrokerPresence.class);

  private final AtomicBoolean away = new AtomicBoolean();

  BrokerPresence(MeterRegistry meters) {
    meters.gauge("soroka_broker_away", away, it -> it.get() ? 1 : 0);
  }

  @Override
  public void onCreate(@Nullable Connection connection) {
    if (away.compareAndSet(true, false)) {
      log.info("The broker is back");
    }
  }

  @Override
  public void onShutDown(ShutdownSignalException signal) {
    if (!signal.isInitiatedByApplication()) {
      gone(signal);
    }
  }

  @Override
  public void onFailed(Exception failure) {
    gone(failure);
  }

  @EventListener
  void onFailure(ListenerContainerConsumerFailedEvent event) {
    if (event.isFatal()) {
      log.error("A consumer has stopped for good: {}", event.getReason(), event.getThrowable());
    } else if (!away.get()) {
      log.warn("A consumer starts anew: {}", String.valueOf(event.getThrowable()));
    }
  }

  private void gone(Exception cause) {
    if (away.compareAndSet(false, true)) {
      log.warn("The broker is away, and looked for until it is back: {}", cause.toString());
    }
  }
}
