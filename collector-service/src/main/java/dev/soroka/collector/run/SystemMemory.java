package dev.soroka.collector.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Reads how much memory is in use: of the container's limit (cgroup v2, else v1) where there is
 * one, else of the machine's. Browsers are processes of the same container or machine, so theirs is
 * counted; what the kernel only caches is not, because it gives that back.
 */
final class SystemMemory implements Supplier<Optional<MemoryUse>> {
  private static final long KILOBYTE = 1_024;

  private final Path root;

  /**
   * Reads below this folder.
   *
   * @param root {@code /}, or in tests a folder with the same files
   */
  SystemMemory(Path root) {
    this.root = root;
  }

  /** Empty on systems that have none of these files. */
  @Override
  public Optional<MemoryUse> get() {
    var machine = machine();
    return container("sys/fs/cgroup", "0::", "memory.max", "memory.current", "inactive_file")
        .or(
            () ->
                container(
                    "sys/fs/cgroup/memory",
                    ":memory:",
                    "memory.limit_in_bytes",
                    "memory.usage_in_bytes",
                    "total_inactive_file"))
        .filter(use -> machine.isEmpty() || use.total() < machine.get().total())
        .or(() -> machine);
  }

  private Optional<MemoryUse> container(
      String hierarchy, String marker, String limit, String usage, String cached) {
    return folder(hierarchy, marker, limit)
        .flatMap(
            folder -> {
              var most = number(folder.resolve(limit));
              var used = number(folder.resolve(usage));
              if (most.isEmpty() || used.isEmpty()) {
                return Optional.empty();
              }
              long kept = value(folder.resolve("memory.stat"), cached + " ").orElse(0);
              var held = Math.max(0, used.getAsLong() - kept);
              return Optional.of(new MemoryUse(held, most.getAsLong(), "container"));
            });
  }

  /** Our own group where it is to be seen, else the root, which is ours inside a container. */
  private Optional<Path> folder(String hierarchy, String marker, String file) {
    var top = root.resolve(hierarchy);
    return lines(root.resolve("proc/self/cgroup")).stream()
        .filter(line -> line.contains(marker))
        .map(line -> top.resolve(line.substring(line.lastIndexOf(':') + 2)))
        .filter(folder -> number(folder.resolve(file)).isPresent())
        .findFirst()
        .or(() -> Optional.of(top).filter(folder -> number(folder.resolve(file)).isPresent()));
  }

  private Optional<MemoryUse> machine() {
    var info = root.resolve("proc/meminfo");
    var total = value(info, "MemTotal:");
    var available = value(info, "MemAvailable:");
    if (total.isEmpty() || available.isEmpty()) {
      return Optional.empty();
    }
    long used = total.getAsLong() - available.getAsLong();
    return Optional.of(new MemoryUse(used * KILOBYTE, total.getAsLong() * KILOBYTE, "machine"));
  }

  /** A file that holds one number; empty when it says {@code max} or is not there. */
  private static OptionalLong number(Path file) {
    var lines = lines(file);
    return lines.isEmpty() ? OptionalLong.empty() : parsed(lines.getFirst());
  }

  private static OptionalLong value(Path file, String name) {
    return lines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> parsed(line.substring(name.length()).replace("kB", "")))
        .findFirst()
        .orElseGet(OptionalLong::empty);
  }

  private static OptionalLong parsed(String written) {
    var number = written.strip();
    return number.matches("[0-9]{1,19}")
        ? OptionalLong.of(Long.parseLong(number))
        : OptionalLong.empty();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
