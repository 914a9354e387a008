package dev.soroka.storage.replica;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the connections to the replica, if one is configured; it may be away when we start. */
@Component
class ReplicaPool implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1_000;

  private final @Nullable HikariDataSource connections;
  private final Optional<Replica> replica;

  ReplicaPool(ReplicaProperties properties, Environment environment) {
    this.connections = properties.url().isBlank() ? null : open(properties, environment);
    this.replica = Optional.ofNullable(connections).map(JdbcClient::create).map(Replica::new);
  }

  Optional<Replica> replica() {
    return replica;
  }

  @Override
  public void close() {
    if (connections != null) {
      connections.close();
    }
  }

  private static HikariDataSource open(ReplicaProperties properties, Environment environment) {
    var url = properties.url();
    var pool = new HikariDataSource();
    pool.setPoolName("storage-replica");
    pool.setJdbcUrl(url.startsWith("jdbc:") ? url : "jdbc:" + url);
    pool.setUsername(environment.getRequiredProperty("soroka.database.user"));
    pool.setPassword(environment.getProperty("soroka.database.password", ""));
    pool.setSchema("storage");
    pool.setConnectionInitSql("set role soroka_storage");
    pool.setReadOnly(true);
    pool.setMaximumPoolSize(properties.connections());
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    pool.setInitializationFailTimeout(-1);
    return pool;
  }
}
