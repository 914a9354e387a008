package dev.soroka.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingServicesIT {

  @TempDir Path temporary;

  @Test
  void leaveNothingBehindWhenTheirJvmIsKilled() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var place = "-Djava.io.tmpdir=" + temporary;
    var classPath = System.getProperty("java.class.path");
    var holder =
        new ProcessBuilder(java, place, "-cp", classPath, ServerHolder.class.getName())
            .redirectError(Redirect.INHERIT)
            .start();
    try {
      assertThat(holder.inputReader(UTF_8).lines().anyMatch("ready"::equals)).isTrue();
      assertThat(programs()).contains("beam.smp", "postgres");
      assertThat(temporary).isNotEmptyDirectory();
    } finally {
      holder.destroyForcibly().onExit().join();
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(programs()).isEmpty();
              assertThat(temporary).isEmptyDirectory();
            });
  }

  @Test
  void startOnce() {
    assertThat(BackingServices.embeddedPostgres()).isSameAs(BackingServices.embeddedPostgres());
  }

  private Stream<String> programs() {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .filter(info -> info.commandLine().orElse("").contains(temporary.toString()))
        .flatMap(info -> info.command().stream())
        .map(command -> Path.of(command).getFileName().toString());
  }
}
