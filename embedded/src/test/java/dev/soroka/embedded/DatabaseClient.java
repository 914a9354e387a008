package dev.soroka.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One connection to a database. */
record DatabaseClient(Connection connection) implements AutoCloseable {

  DatabaseClient(EmbeddedDatabase database) throws SQLException {
    this(DriverManager.getConnection(database.url(), database.user(), database.password()));
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
