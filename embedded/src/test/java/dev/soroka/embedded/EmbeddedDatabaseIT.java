package dev.soroka.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  @TempDir Path folder;

  @Test
  void keepsACommittedRowWhenItsJvmIsKilled() throws Exception {
    long left;
    try (var holder = ChildJvm.run(DatabaseHolder.class, folder)) {
      holder.kill();
      left = new ServerProcess(folder.resolve("cluster")).find().orElseThrow().pid();
    }

    try (var database = EmbeddedDatabase.start(folder);
        var client = new DatabaseClient(database)) {
      assertThat(client.ask("select text from note")).isEqualTo("kept over a crash");
      assertThat(database.process().orElseThrow().pid()).isNotEqualTo(left);
    }
  }

  @Test
  void keepsACommittedRowWhenTheServerIsKilledToo() throws Exception {
    try (var holder = ChildJvm.run(DatabaseHolder.class, folder)) {
      holder.kill();
      killed(new ServerProcess(folder.resolve("cluster")).find().orElseThrow());
    }

    try (var database = EmbeddedDatabase.start(folder);
        var client = new DatabaseClient(database)) {
      assertThat(client.ask("select text from note")).isEqualTo("kept over a crash");
    }
  }

  @Test
  void leavesAStrangerAloneThatGotTheNumberOfItsOldServer() throws Exception {
    EmbeddedDatabase.start(folder).close();
    var stranger = new ProcessBuilder("sleep", "600").start();
    Files.write(
        folder.resolve("cluster").resolve("postmaster.pid"),
        List.of(Long.toString(stranger.pid()), folder.resolve("cluster").toString()));

    try (var database = EmbeddedDatabase.start(folder);
        var client = new DatabaseClient(database)) {
      assertThat(client.ask("select 1")).isEqualTo("1");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void refusesAFolderThatIsInUse() {
    try (var database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(FolderInUse.class);
      assertThat(database.process()).isPresent();
    }
  }

  @Test
  void tellsWhyTheServerDidNotStart() {
    var wrong =
        new DatabaseOptions(folder, new Programs.Bundled(), 0, Map.of("shared_buffers", "no size"));

    assertThatThrownBy(() -> EmbeddedDatabase.start(wrong))
        .hasMessageContaining("shared_buffers")
        .hasMessageContaining("no size");
    EmbeddedDatabase.start(folder).close();
  }

  @Test
  void refusesConnectionsWithoutThePassword() {
    try (var database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "soroka", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void keepsThePasswordToItsOwner() throws Exception {
    try (var database = EmbeddedDatabase.start(folder)) {
      var file = folder.resolve("password");

      assertThat(file).hasContent(database.password());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void isDurableAndKnowsEveryAlphabet() throws Exception {
    try (var database = EmbeddedDatabase.start(folder);
        var client = new DatabaseClient(database)) {
      assertThat(client.ask("show fsync")).isEqualTo("on");
      assertThat(client.ask("show synchronous_commit")).isEqualTo("on");
      assertThat(client.ask("show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(client.ask("select lower('СОРОКА')")).isEqualTo("сорока");
    }
  }

  private static void killed(ProcessHandle server) {
    var all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
