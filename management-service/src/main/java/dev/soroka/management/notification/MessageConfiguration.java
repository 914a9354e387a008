package dev.soroka.management.notification;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.Notification;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The announcements of messages. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {
  @Bean
  Announcer<Notification> messageAnnouncer(Messages messages, Bus bus, Clock clock) {
    return new Announcer<>(messages, bus, clock);
  }
}
