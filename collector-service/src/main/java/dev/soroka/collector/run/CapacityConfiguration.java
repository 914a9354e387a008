package dev.soroka.collector.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the collector reads how much memory is in use. */
@Configuration(proxyBeanMethods = false)
class CapacityConfiguration {
  @Bean
  Supplier<Optional<MemoryUse>> memoryInUse() {
    return new SystemMemory(Path.of("/"));
  }
}
