package dev.soroka.storage.catalog;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.catalog.SettingsConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Storage tells of changes from a thread of their own, and follows its own settings. */
@Configuration(proxyBeanMethods = false)
@Import(SettingsConfiguration.class)
class CatalogConfiguration {
  @Bean
  Nudges nudges(Bus bus, MeterRegistry meters) {
    return new Nudges(bus, Thread::startVirtualThread, meters);
  }
}
