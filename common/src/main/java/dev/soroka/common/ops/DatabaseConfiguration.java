package dev.soroka.common.ops;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The pool of a service with state: every connection acts in the service's own role and schema. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.WithSchema.class)
@EnableConfigurationProperties(DatabaseConfiguration.Database.class)
class DatabaseConfiguration {
  /** Longer than any statement of ours; who holds a connection longer is named in the log. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

  /**
   * Where the database is.
   *
   * @param url a JDBC address, or the same as {@code postgresql://…}
   * @param user who may create the services' roles and schemas
   * @param connections the most connections this service holds
   * @param patience how long a start waits for a database that is away
   */
  @ConfigurationProperties("soroka.database")
  record Database(
      String url,
      @DefaultValue("postgres") String user,
      @DefaultValue("") String password,
      @DefaultValue("10") int connections,
      @DefaultValue("60s") Duration patience) {
    String jdbcUrl() {
      return url.startsWith("jdbc:") ? url : "jdbc:" + url;
    }
  }

  @Bean
  DataSource dataSource(Database database, Service service) {
    var schema = service.schema().orElseThrow();
    new SchemaOwner(database).prepare(schema);
    var pool = new HikariDataSource();
    pool.setPoolName(service.label());
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setSchema(schema);
    pool.setConnectionInitSql("set role " + SchemaOwner.role(schema));
    // Our statements are short: compiling them costs more than it gains.
    pool.addDataSourceProperty("options", "-c jit=off");
    pool.setMaximumPoolSize(database.connections());
    pool.setMinimumIdle(1);
    pool.setLeakDetectionThreshold(LONGEST_HOLD.toMillis());
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    return pool;
  }

  static class WithSchema implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      var label = context.getEnvironment().getProperty("soroka.service", "");
      for (var service : Service.values()) {
        if (service.label().equals(label)) {
          return service.schema().isPresent();
        }
      }
      return false;
    }
  }
}
