package dev.soroka.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivatePostgresIT {

  private final PrivatePostgres installed = PrivatePostgres.installed();
  private final PrivatePostgres embedded = PrivatePostgres.embedded();

  Stream<PrivatePostgres> databases() {
    return Stream.of(installed, embedded);
  }

  @AfterAll
  void close() {
    databases().forEach(PrivatePostgres::close);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void keepsDatabasesApart(PrivatePostgres postgres) throws Exception {
    try (var one = connect(postgres.freshDatabase());
        var other = connect(postgres.freshDatabase())) {
      execute(one, "create table item (title text)");

      assertThatThrownBy(() -> execute(other, "select title from item"))
          .hasMessageContaining("\"item\" does not exist");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void keepsRowsAndItsAddressOverACrash(PrivatePostgres postgres) throws Exception {
    var address = postgres.freshDatabase();
    try (var connection = connect(address)) {
      execute(connection, "create table item as select 'kept' as title");
      postgres.kill();
      assertThatThrownBy(() -> execute(connection, "select 1")).isInstanceOf(SQLException.class);
    }

    postgres.start();

    try (var connection = connect(address)) {
      execute(connection, "select title from item");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void keepsRowsAndItsAddressOverAStop(PrivatePostgres postgres) throws Exception {
    var address = postgres.freshDatabase();
    try (var connection = connect(address)) {
      execute(connection, "create table item as select 'kept' as title");
    }

    postgres.stop();
    assertThatThrownBy(() -> connect(address)).isInstanceOf(SQLException.class);
    postgres.start();

    try (var connection = connect(address)) {
      execute(connection, "select title from item");
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
