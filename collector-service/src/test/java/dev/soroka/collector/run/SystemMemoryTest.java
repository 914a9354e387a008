package dev.soroka.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemMemoryTest {
  private static final long GIGABYTE = 1L << 30;

  @TempDir Path root;

  @BeforeEach
  void machine() throws IOException {
    write("proc/meminfo", "MemTotal: 8388608 kB\nMemFree: 1 kB\nMemAvailable:  6291456 kB\n");
  }

  @Test
  void knowsNothingWhereNothingIsTold() throws IOException {
    Files.delete(root.resolve("proc/meminfo"));

    assertThat(memory().get()).isEmpty();
  }

  @Test
  void takesTheMachineWhereThereIsNoContainer() {
    assertThat(memory().get()).contains(new MemoryUse(2 * GIGABYTE, 8 * GIGABYTE, "machine"));
  }

  @Test
  void takesTheMachineWhereTheContainerHasNoLimit() throws IOException {
    write("sys/fs/cgroup/memory.max", "max\n");
    write("sys/fs/cgroup/memory.current", "" + GIGABYTE);
    write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    write("sys/fs/cgroup/memory/memory.usage_in_bytes", "" + GIGABYTE);

    assertThat(memory().get()).contains(new MemoryUse(2 * GIGABYTE, 8 * GIGABYTE, "machine"));
  }

  @Test
  void takesTheContainersLimitWithoutWhatIsOnlyCached() throws IOException {
    write("sys/fs/cgroup/memory.max", "" + 4 * GIGABYTE);
    write("sys/fs/cgroup/memory.current", "" + 3 * GIGABYTE);
    write("sys/fs/cgroup/memory.stat", "anon 5\ninactive_file " + GIGABYTE + "\n");

    assertThat(memory().get()).contains(new MemoryUse(2 * GIGABYTE, 4 * GIGABYTE, "container"));
    assertThat(memory().get().orElseThrow().percent()).isEqualTo(50);
  }

  @Test
  void findsItsOwnGroupBelowTheRoot() throws IOException {
    write("proc/self/cgroup", "0::/pods/soroka\n");
    write("sys/fs/cgroup/pods/soroka/memory.max", "" + 2 * GIGABYTE);
    write("sys/fs/cgroup/pods/soroka/memory.current", "" + GIGABYTE);

    assertThat(memory().get()).contains(new MemoryUse(GIGABYTE, 2 * GIGABYTE, "container"));
  }

  @Test
  void readsTheOlderGroupsToo() throws IOException {
    write("proc/self/cgroup", "5:cpu:/x\n4:memory:/docker/1\n0::/\n");
    write("sys/fs/cgroup/memory/docker/1/memory.limit_in_bytes", "" + 4 * GIGABYTE);
    write("sys/fs/cgroup/memory/docker/1/memory.usage_in_bytes", "" + 3 * GIGABYTE);
    write("sys/fs/cgroup/memory/docker/1/memory.stat", "total_inactive_file " + GIGABYTE + "\n");

    assertThat(memory().get()).contains(new MemoryUse(2 * GIGABYTE, 4 * GIGABYTE, "container"));
  }

  private SystemMemory memory() {
    return new SystemMemory(root);
  }

  private void write(String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
