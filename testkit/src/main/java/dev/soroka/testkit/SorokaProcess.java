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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** {@code ./soroka up} in a process of its own, which can be stopped and killed. */
public final class SorokaProcess implements AutoCloseable {
  private static final int SERVICES = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PASSWORD = "a password of the tests";

  private final Process process;
  private final Path log;
  private final int portBase;

  private SorokaProcess(Process process, Path log, int portBase) {
    this.process = process;
    this.log = log;
    this.portBase = portBase;
  }

  /** A port base at which a Soroka finds all its ports free. */
  public static int freePortBase() {
    return LoopbackPort.freeBase(10);
  }

  /**
   * Starts a Soroka and returns at once.
   *
   * @param home the folder with the script {@code soroka}
   * @param data the data folder
   * @param portBase the first of its ports
   * @param environment variables on top of this process's own
   */
  public static SorokaProcess up(
      Path home, Path data, int portBase, Map<String, String> environment) {
    try {
      Files.createDirectories(data);
      var log = data.resolve("up.log");
      var builder =
          new ProcessBuilder(
                  home.resolve("soroka").toString(), "up", "--port-base", String.valueOf(portBase))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().put("SOROKA_DATA_DIR", data.toString());
      builder.environment().put("SOROKA_ADMIN_PASSWORD", PASSWORD);
      builder.environment().putAll(environment);
      return new SorokaProcess(builder.start(), log, portBase);
    } catch (IOException e) {
      throw new UncheckedIOException("./soroka up does not start", e);
    }
  }

  /** Waits until every service is ready. */
  public SorokaProcess awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      for (var address : readiness()) {
        while (!isReady(http, address)) {
          if (!process.isAlive() || System.nanoTime() > deadline) {
            throw new AssertionError("Soroka is not ready; it says:\n" + said());
          }
          process.waitFor(20, TimeUnit.MILLISECONDS);
        }
      }
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it has ended by itself; gives its exit code. */
  public int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Soroka does not end; it says:\n" + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it as a crash of the machine's memory would: SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** What it has written to the screen, earlier runs on the same folder included. */
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** An admin of this Soroka. */
  public AdminClient admin() {
    return new AdminClient(service(0), PASSWORD);
  }

  /** The address of the service with this port offset. */
  public URI service(int offset) {
    return URI.create("http://127.0.0.1:" + (portBase + offset));
  }

  /** Stops it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private List<URI> readiness() {
    return IntStream.range(0, SERVICES)
        .mapToObj(offset -> service(offset).resolve("/actuator/health/readiness"))
        .toList();
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
