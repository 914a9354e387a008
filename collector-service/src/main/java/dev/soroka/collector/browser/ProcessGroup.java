package dev.soroka.collector.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A browser with all its processes: Playwright makes each browser the leader of a process group of
 * its own, which its children do not leave.
 *
 * @param leader the browser's first process
 * @param driver the process by which Playwright speaks to it
 */
record ProcessGroup(ProcessHandle leader, Optional<ProcessHandle> driver, AtomicBoolean killed) {
  private static final Logger log = LoggerFactory.getLogger(ProcessGroup.class);
  private static final Path PROCESSES = Path.of("/proc");
  private static final Duration LONGEST_END = Duration.ofSeconds(2);
  private static final int KILOBYTE = 1024;

  /** Field of {@code /proc/PID/stat}, counted after the command, that names the process group. */
  private static final int GROUP = 2;

  /** The group of a browser that runs; empty when there is no such process. */
  static Optional<ProcessGroup> of(long pid) {
    return ProcessHandle.of(pid)
        .map(leader -> new ProcessGroup(leader, leader.parent(), new AtomicBoolean()));
  }

  boolean isAlive() {
    return leader.isAlive();
  }

  /**
   * The bytes of memory that belong to these processes alone, not those of the program's files that
   * all browsers share; 0 on systems that do not tell.
   */
  long memory() {
    return members().stream().mapToLong(ProcessGroup::memory).sum();
  }

  /**
   * Ends all of them at once and for good, with the driver, so that whoever waits for one of them
   * waits no longer. Does nothing the second time: the number may be another process's by then.
   */
  void kill() {
    if (killed.getAndSet(true)) {
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -s KILL -- -" + leader.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      log.atWarn().setCause(e).log("A browser's process group could not be killed");
    }
    leader.descendants().forEach(ProcessHandle::destroyForcibly);
    leader.destroyForcibly();
    driver.ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Waits until the browser has ended, but not for long. */
  void awaitEnd() {
    leader.onExit().completeOnTimeout(leader, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private List<Path> members() {
    if (Files.notExists(PROCESSES)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(PROCESSES)) {
      var own = String.valueOf(leader.pid());
      return entries
          .filter(entry -> entry.getFileName().toString().matches("[0-9]+"))
          .filter(entry -> group(entry).equals(own))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The command stands in parentheses and may hold spaces and parentheses itself. */
  private static String group(Path process) {
    try {
      var stat = Files.readString(process.resolve("stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", GROUP + 2);
      return fields.length > GROUP ? fields[GROUP] : "";
    } catch (IOException e) {
      // It has ended since.
      return "";
    }
  }

  private static long memory(Path process) {
    try (Stream<String> lines = Files.lines(process.resolve("status"))) {
      return lines
          .filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KILOBYTE)
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
