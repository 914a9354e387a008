package dev.soroka.collector.discovery;

import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Looking;
import dev.soroka.collector.look.Variables;
import dev.soroka.collector.preset.Presets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the presets of the kinds that this collector can read and that need no operator's key. */
@Configuration(proxyBeanMethods = false)
class DiscoveryConfiguration {
  @Bean
  Discovering discovering(Kinds kinds, Presets presets, Fetching fetching, Looking looking) {
    var offered =
        presets.of(kinds.names()).stream()
            .filter(preset -> !Variables.areIn(preset.source().headers()))
            .toList();
    return new Discovering(kinds, offered, fetching, looking);
  }
}
