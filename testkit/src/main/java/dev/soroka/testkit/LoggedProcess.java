package dev.soroka.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program of ours that runs beside the tests and writes what it says into a file. */
final class LoggedProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path log;

  private LoggedProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the program and returns at once; what earlier ones wrote into the file stays. */
  static LoggedProcess start(ProcessBuilder builder, Path log) {
    try {
      Files.createDirectories(log.getParent());
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return new LoggedProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(builder.command() + " does not start", e);
    }
  }

  /** Waits until the service at this address is ready. */
  void awaitReady(HttpClient http, URI service) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!isReady(http, service.resolve("/actuator/health/readiness"))) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new AssertionError(service + " is not ready; it says:\n" + said());
        }
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it has ended by itself; gives its exit code. */
  int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(pid() + " does not end; it says:\n" + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end, as Ctrl-C does. */
  void stop() {
    process.destroy();
  }

  /** Ends it as a crash of the machine's memory would: SIGKILL. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  private static boolean isReady(HttpClient http, URI address) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
