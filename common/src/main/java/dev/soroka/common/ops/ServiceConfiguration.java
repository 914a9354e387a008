package dev.soroka.common.ops;

import dev.soroka.common.amqp.MessagingConfiguration;
import dev.soroka.common.announce.AnnouncementConfiguration;
import dev.soroka.common.api.ServiceClients;
import dev.soroka.common.catalog.CatalogConfiguration;
import dev.soroka.common.json.JsonConfiguration;
import dev.soroka.common.secret.SecretConfiguration;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every service is made of before its own features. */
@Configuration(proxyBeanMethods = false)
@Import({
  AnnouncementConfiguration.class,
  CatalogConfiguration.class,
  DatabaseConfiguration.class,
  InternalDoor.class,
  JsonConfiguration.class,
  MessagingConfiguration.class,
  ProblemAdvice.class,
  SecretConfiguration.class,
  ServiceClients.class
})
class ServiceConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RandomGenerator random() {
    return RandomGenerator.of("L64X128MixRandom");
  }
}
