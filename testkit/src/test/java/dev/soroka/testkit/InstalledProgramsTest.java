package dev.soroka.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledProgramsTest {

  @TempDir Path machine;

  @Test
  void findsNothingWhereNothingIsInstalled() {
    assertThat(InstalledPrograms.postgres(List.of(machine, machine.resolve("nothing")))).isEmpty();
  }

  @Test
  void takesTheNewestPostgres() throws Exception {
    install("9");
    install("15");
    install("common");

    assertThat(InstalledPrograms.postgres(List.of(machine))).hasValue(machine.resolve("15/bin"));
  }

  @Test
  void ignoresAVersionWithoutItsServer() throws Exception {
    install("postgresql@16");
    Files.createDirectories(machine.resolve("postgresql@18/bin"));

    assertThat(InstalledPrograms.postgres(List.of(machine)))
        .hasValue(machine.resolve("postgresql@16/bin"));
  }

  private void install(String version) throws IOException {
    var program = machine.resolve(version).resolve("bin").resolve("initdb");
    Files.createDirectories(program.getParent());
    Files.createFile(program);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }
}
