package dev.soroka.collector.stream;

import dev.soroka.collector.enrich.Enriching;
import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.stream.websocket.Dialing;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.guard.AddressGuard;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What streams are made of. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  @Bean
  Dialing dialing(AddressGuard guard, StreamLimits limits) {
    int largest = Math.toIntExact(limits.largest().toBytes());
    return new Dialing(guard, new SecureRandom(), largest, limits.connect());
  }

  @Bean
  Tools streamTools(
      Dialing dialing,
      Fetching fetching,
      Enriching enriching,
      Bus bus,
      StreamMeters meters,
      StreamLimits limits,
      Clock clock) {
    return new Tools(dialing, fetching, enriching, bus, meters, limits, clock, new SecureRandom());
  }
}
