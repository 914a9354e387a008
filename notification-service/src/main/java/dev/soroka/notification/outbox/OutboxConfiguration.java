package dev.soroka.notification.outbox;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Announces final states. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
  @Bean
  Announcer<FinishedRow> finishedAnnouncer(FinishedRows rows, Bus bus, Clock clock) {
    return new Announcer<>(rows, bus, clock);
  }
}
