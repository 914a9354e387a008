package dev.soroka.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on; without it they say nothing. */
final class Machine {
  private Machine() {}

  static String describe() throws IOException {
    return "%s, %d cores, %.0f GiB, %s %s, Java %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            memoryGib(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  private static String processor() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    if (Files.notExists(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static double memoryGib() throws IOException {
    var info = Path.of("/proc/meminfo");
    if (Files.notExists(info)) {
      return Double.NaN;
    }
    return kilobytes(info, "MemTotal:") / 1024.0 / 1024.0;
  }

  /** The resident memory of a process, in megabytes of 1,024². */
  static double residentMegabytes(long pid) throws IOException {
    return kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:") / 1024.0;
  }

  private static double kilobytes(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
        .findFirst()
        .orElse(Double.NaN);
  }
}
