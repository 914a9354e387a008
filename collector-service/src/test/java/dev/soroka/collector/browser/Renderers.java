package dev.soroka.collector.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the processes in which Chromium runs pages. */
final class Renderers {
  private Renderers() {}

  static Stream<ProcessHandle> below(ProcessHandle process) {
    return process.descendants().filter(Renderers::isOne);
  }

  private static boolean isOne(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
          .contains("--type=renderer");
    } catch (IOException e) {
      return false;
    }
  }
}
