package dev.soroka.filter.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
  @TempDir private Path parent;

  @Test
  void removesWhatAKilledProcessLeftBehind_andNothingElse() throws IOException {
    var left = Files.createDirectory(parent.resolve("soroka-items-1"));
    Files.writeString(left.resolve("_0.cfs"), "half written");
    var others = Files.createDirectory(parent.resolve("photos"));

    var used = ScratchFolder.in(parent);
    var index = ItemIndex.in(used.path());
    var another = ScratchFolder.in(parent);

    assertThat(left).doesNotExist();
    assertThat(others).exists();
    assertThat(used.path()).isNotEmptyDirectory();
    index.close();
    used.close();
    another.close();
    assertThat(parent).isDirectoryNotContaining("glob:**soroka-items-*");
  }
}
