package dev.soroka.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a database with one committed row until it is killed. */
final class DatabaseHolder {

  private DatabaseHolder() {}

  static void main(String[] arguments) throws Exception {
    var database = EmbeddedDatabase.start(Path.of(arguments[0]));
    try (var client = new DatabaseClient(database)) {
      client.execute("create table note (text text)");
      client.execute("insert into note values ('kept over a crash')");
      System.out.println("ready");
      new CountDownLatch(1).await();
    }
  }
}
