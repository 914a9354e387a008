package dev.soroka.common.announce;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep over all announcers of a service. */
@Configuration(proxyBeanMethods = false)
public class AnnouncementConfiguration {
  @Bean
  Sweeper sweeper(ObjectProvider<Announcer<?>> announcers, MeterRegistry meters) {
    return new Sweeper(announcers.stream().toList(), meters);
  }
}
