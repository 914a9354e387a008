package dev.soroka.management.stream;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The announcements of streams that nobody holds. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  @Bean
  Announcer<DueStream> dueStreamAnnouncer(DueStreams due, Bus bus, Clock clock) {
    return new Announcer<>(due, bus, clock);
  }
}
