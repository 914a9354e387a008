package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.SorokaProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./soroka up} as a person starts it, twice by mistake. */
class SecondStartIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void refusesToRunTwiceOnTheSameData() {
    try (var first =
        SorokaProcess.up(HOME, folder, SorokaProcess.freePortBase(), Map.of()).awaitReady()) {
      var second = SorokaProcess.up(HOME, folder, SorokaProcess.freePortBase(), Map.of());

      assertThat(second.awaitEnd()).isEqualTo(2);
      assertThat(second.said()).contains("in use by another running Soroka; stop that one first");
      assertThat(first.admin().get("/status").get("services").get("storage").asString())
          .isEqualTo("ready");
    }
  }
}
