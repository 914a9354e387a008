package dev.soroka.filter.personal;

import com.zaxxer.hikari.HikariDataSource;
import dev.soroka.testkit.BackingServices;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schema of this service in an empty database of a real PostgreSQL. */
final class PersonalDatabase implements AutoCloseable {
  private final HikariDataSource pool = new HikariDataSource();

  PersonalDatabase() {
    var address = BackingServices.postgres().freshDatabase();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setSchema("personal");
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .defaultSchema("personal")
        .locations("classpath:db/migration/filter")
        .load()
        .migrate();
  }

  JdbcClient client() {
    return JdbcClient.create(pool);
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  long count(String from) {
    return client().sql("select count(*) from " + from).query(Long.class).single();
  }

  @Override
  public void close() {
    pool.close();
  }
}
