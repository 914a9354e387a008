package dev.soroka.testkit;

import static org.awaitility.Awaitility.await;

import dev.soroka.common.ops.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code ./soroka up} in a process of its own, which can be stopped and killed. */
public final class SorokaProcess implements AutoCloseable {
  private static final String PASSWORD = "a password of the tests";

  private final LoggedProcess process;
  private final Optional<String> password;
  private final int portBase;

  private SorokaProcess(LoggedProcess process, Optional<String> password, int portBase) {
    this.process = process;
    this.password = password;
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
    var builder =
        new ProcessBuilder(
            home.resolve("soroka").toString(), "up", "--port-base", String.valueOf(portBase));
    builder.environment().put("SOROKA_DATA_DIR", data.toString());
    builder.environment().put("SOROKA_ADMIN_PASSWORD", PASSWORD);
    builder.environment().putAll(environment);
    return new SorokaProcess(
        LoggedProcess.start(builder, data.resolve("up.log")), Optional.of(PASSWORD), portBase);
  }

  /**
   * Starts a Soroka by the command that a person types, and returns at once. It makes up its
   * password.
   *
   * @param command begins with {@code ./soroka up}
   * @param home the folder in which it is typed
   * @param data the data folder
   * @param portBase the first of its ports
   */
  public static SorokaProcess typed(String command, Path home, Path data, int portBase) {
    var builder =
        new ProcessBuilder("bash", "-c", "exec " + command + " --port-base " + portBase)
            .directory(home.toFile());
    builder.environment().put("SOROKA_DATA_DIR", data.toString());
    return new SorokaProcess(
        LoggedProcess.start(builder, data.resolve("up.log")), Optional.empty(), portBase);
  }

  /** Waits until every service is ready. */
  public SorokaProcess awaitReady() {
    try (var http = HttpClient.newHttpClient()) {
      for (var service : Service.values()) {
        process.awaitReady(http, service(service.portOffset()));
      }
    }
    return this;
  }

  /** Waits until it has ended by itself; gives its exit code. */
  public int awaitEnd() {
    return process.awaitEnd();
  }

  /** Ends it as a crash of the machine's memory would: SIGKILL. */
  public void kill() {
    process.kill();
  }

  /** The password of the user admin, which a Soroka that made it up shows once. */
  public String printedPassword() {
    return printed("password (\\S+)");
  }

  /** What the group of a pattern stands for on the screen, once it is there. */
  public String printed(String pattern) {
    var shown = Pattern.compile(pattern);
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> shown.matcher(said()).results().findFirst(), Optional::isPresent)
        .orElseThrow()
        .group(1);
  }

  /** What it has written to the screen, earlier runs on the same folder included. */
  public String said() {
    return process.said();
  }

  public long pid() {
    return process.pid();
  }

  /** An admin of this Soroka. */
  public AdminClient admin() {
    return new AdminClient(service(0), password.orElseGet(this::printedPassword));
  }

  /** The address of the service with this port offset. */
  public URI service(int offset) {
    return URI.create("http://127.0.0.1:" + (portBase + offset));
  }

  /** Stops it as Ctrl-C does. */
  @Override
  public void close() {
    process.stop();
    awaitEnd();
  }
}
