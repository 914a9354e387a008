package dev.soroka.testkit;

import dev.soroka.common.ops.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The six services in a process each, as a cluster runs them; gone with this JVM. */
public final class ServiceProcesses implements AutoCloseable {
  private static final String PASSWORD = "a password of the tests";

  /** What only the service that admins talk to is told. */
  private static final Set<String> OF_MANAGEMENT =
      Set.of("SOROKA_ADMIN_PASSWORD", "TELEGRAM_BOT_TOKENS");

  /** Six of them share two processors: little memory, and no effort to become fast. */
  private static final List<String> FRUGAL =
      List.of(
          "-Xmx192m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Watcher watcher = Watcher.start("services");
  private final int portBase = LoopbackPort.freeBase(Service.values().length);
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<Service, LoggedProcess> processes = new EnumMap<>(Service.class);

  private ServiceProcesses(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment.put("SOROKA_PORT_BASE", Integer.toString(portBase));
    this.environment.put("SOROKA_ADMIN_PASSWORD", PASSWORD);
    this.environment.putAll(environment);
  }

  /**
   * Starts all of them and returns once every one is ready.
   *
   * @param home the folder of the repository, built
   * @param environment where database, broker and Telegram are, and the secrets
   */
  public static ServiceProcesses start(Path home, Map<String, String> environment) {
    var services = new ServiceProcesses(home, environment);
    try {
      for (var service : Service.values()) {
        services.launch(service);
      }
      services.awaitReady();
      return services;
    } catch (AssertionError e) {
      services.close();
      throw e;
    }
  }

  /** Starts one that was killed, and returns at once. */
  public void launch(Service service) {
    var jar = ServiceJar.unpack(home, service, folder("libraries"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FRUGAL);
    command.add("-Djava.io.tmpdir=" + folder("tmp"));
    command.addAll(List.of("-cp", jar.classPath(), jar.mainClass()));
    var builder = new ProcessBuilder(command).directory(watcher.folder().toFile());
    builder.environment().putAll(environment);
    if (service != Service.MANAGEMENT) {
      builder.environment().keySet().removeAll(OF_MANAGEMENT);
    }
    var log = folder("logs").resolve(service.label() + ".log");
    processes.put(service, LoggedProcess.start(builder, log));
    watcher.guard(processes.values().stream().map(LoggedProcess::handle));
  }

  /** Waits until every service is ready. */
  public void awaitReady() {
    try (var http = HttpClient.newHttpClient()) {
      processes.forEach((service, process) -> process.awaitReady(http, address(service)));
    }
  }

  /** Ends one as a crash of its machine would: SIGKILL. */
  public void kill(Service service) {
    process(service).kill();
  }

  /** What one has written, before and after it was killed. */
  public String said(Service service) {
    return process(service).said();
  }

  /** Where a service listens. */
  public URI address(Service service) {
    return URI.create("http://127.0.0.1:" + (portBase + service.portOffset()));
  }

  /** An admin of this Soroka. */
  public AdminClient admin() {
    return new AdminClient(address(Service.MANAGEMENT), PASSWORD);
  }

  /** Stops all of them in order and removes what they wrote. */
  @Override
  public void close() {
    processes.values().forEach(LoggedProcess::stop);
    processes.values().forEach(LoggedProcess::awaitEnd);
    watcher.close();
  }

  private LoggedProcess process(Service service) {
    return Objects.requireNonNull(processes.get(service), "never launched");
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(watcher.folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
