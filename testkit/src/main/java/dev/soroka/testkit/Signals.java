package dev.soroka.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** What the operating system can do to a process beside ending it. */
final class Signals {

  private Signals() {}

  /** The process stays, keeps its connections and does nothing. */
  static void pause(ProcessHandle process) {
    send("-STOP", process);
  }

  static void resume(ProcessHandle process) {
    send("-CONT", process);
  }

  /** Ends a process and its children at once, as {@code kill -9} does, and waits for that. */
  static void kill(ProcessHandle process) {
    var all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ended -> ended.onExit().join());
  }

  private static void send(String signal, ProcessHandle process) {
    try {
      var command = List.of("kill", signal, Long.toString(process.pid()));
      new ProcessBuilder(command).start().onExit().join();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
