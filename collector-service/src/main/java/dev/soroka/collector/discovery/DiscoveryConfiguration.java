package dev.soroka.collector.discovery;

import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.preset.Presets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the presets of the kinds that this collector can read. */
@Configuration(proxyBeanMethods = false)
class DiscoveryConfiguration {
  @Bean
  Discovering discovering(Kinds kinds, Presets presets, Fetching fetching, Looking looking) {
    return new Discovering(kinds, presets.of(kinds.names()), fetching, looking);
  }
}
