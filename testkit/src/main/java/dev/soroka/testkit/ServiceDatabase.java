package dev.soroka.testkit;

import com.zaxxer.hikari.HikariDataSource;
import dev.soroka.common.ops.Service;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema of one service in an empty database of a real PostgreSQL, migrated as at a start. */
public final class ServiceDatabase implements AutoCloseable {
  private final HikariDataSource pool = new HikariDataSource();

  private ServiceDatabase(DatabaseAddress address, String schema) {
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setSchema(schema);
  }

  /** A fresh one on the PostgreSQL that the tests of this JVM share. */
  public static ServiceDatabase fresh(Service service) {
    return on(BackingServices.postgres(), service);
  }

  /** A fresh one on this server, for tests that stop it. */
  public static ServiceDatabase on(PrivatePostgres server, Service service) {
    var address = server.freshDatabase();
    var schema = service.schema().orElseThrow();
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .defaultSchema(schema)
        .locations("classpath:db/migration/" + service.label())
        .load()
        .migrate();
    return new ServiceDatabase(address, schema);
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient client() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /** How many rows there are {@code from} a table, with or without a {@code where}. */
  public long count(String from) {
    return client().sql("select count(*) from " + from).query(Long.class).single();
  }

  @Override
  public void close() {
    pool.close();
  }
}
