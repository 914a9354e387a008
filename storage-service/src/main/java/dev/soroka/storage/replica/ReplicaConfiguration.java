package dev.soroka.storage.replica;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the choice between the two databases together. */
@Configuration(proxyBeanMethods = false)
class ReplicaConfiguration {
  @Bean
  Reads reads(JdbcClient primary, ReplicaPool pool, RecentWrites writes, MeterRegistry meters) {
    return new Reads(primary, pool.replica(), writes, meters);
  }

  @Bean
  ReplicaProbe replicaProbe(JdbcClient primary, ReplicaPool pool, ReplicaProperties properties) {
    return new ReplicaProbe(primary, pool.replica(), properties.lateness());
  }
}
