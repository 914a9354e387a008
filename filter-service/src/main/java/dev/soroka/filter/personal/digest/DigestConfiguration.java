package dev.soroka.filter.personal.digest;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The announcing of digests. */
@Configuration(proxyBeanMethods = false)
class DigestConfiguration {
  @Bean
  Announcer<ClosedDigest> digestAnnouncer(DigestAnnouncements announcements, Bus bus, Clock clock) {
    return new Announcer<>(announcements, bus, clock);
  }
}
