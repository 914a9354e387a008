package dev.soroka.testkit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The programs of RabbitMQ as children of this JVM: the broker, and the daemon with its name. */
final class RabbitProcess implements RabbitServer {

  private final Watcher watcher = Watcher.start("rabbit");
  private final RabbitSettings settings = RabbitSettings.in(watcher.folder());
  private final Path program;
  private final Process names;
  private Process server;

  RabbitProcess(Path program) {
    this.program = program;
    try {
      settings.write();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    names = run("epmd", "-port", Integer.toString(settings.namesPort()));
    server = run(program.toString());
    awaitReady();
  }

  @Override
  public String address() {
    return settings.address();
  }

  @Override
  public void start() {
    server = run(program.toString());
    awaitReady();
  }

  /** RabbitMQ opens its port when all else is done. */
  private void awaitReady() {
    watcher.guard(Stream.of(names.toHandle(), server.toHandle()));
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .failFast("RabbitMQ ended, see " + settings.log(), () -> !server.isAlive())
        .until(() -> LoopbackPort.taken(settings.port()));
    watcher.guard(Stream.of(names.toHandle(), server.toHandle(), broker()));
  }

  @Override
  public void stop() {
    resume();
    broker().destroy();
    server.onExit().join();
    watcher.guard(Stream.of(names.toHandle()));
  }

  /**
   * RabbitMQ holds what was declared in memory for some seconds, and a queue younger than that is
   * lost or without a leader for good (its issue 15725). That is not ours to test.
   */
  private void writeDeclarations() {
    evaluate(
        """
        Call(mnesia, dump_log, []),
        [Call(dets, sync, [Table]) || Table <- Call(dets, all, [])],
        """);
  }

  @Override
  public void kill() {
    writeDeclarations();
    Signals.kill(server.toHandle());
    watcher.guard(Stream.of(names.toHandle()));
  }

  @Override
  public void pause() {
    Signals.pause(broker());
  }

  @Override
  public void resume() {
    Signals.resume(broker());
  }

  @Override
  public void addVirtualHost(String name) {
    var added =
        evaluate(
            """
            ok = Call(rabbit_vhost, add, [<<"HOST">>, <<"USER">>]),
            All = <<".*">>,
            Permission = [<<"USER">>, <<"HOST">>, All, All, All, <<"USER">>],
            ok = Call(rabbit_auth_backend_internal, set_permissions, Permission),
            """
                .replace("HOST", name)
                .replace("USER", RabbitSettings.USER));
    if (!added) {
      throw new IllegalStateException("No virtual host was added, see " + settings.log());
    }
  }

  /** Runs Erlang that calls into the broker; RabbitMQ's own tools take seconds for that. */
  private boolean evaluate(String erlang) {
    var script =
        "Call = fun(M, F, A) -> rpc:call('%s', M, F, A, 5000) end, %s halt(0)."
            .formatted(RabbitSettings.NODE, erlang.replace('\n', ' '));
    var node = run("erl", "-noinput", "-sname", "control@localhost", "-eval", script);
    return node.onExit().join().exitValue() == 0;
  }

  private ProcessHandle broker() {
    try {
      var id = Long.parseLong(Files.readString(settings.processId()).strip());
      return ProcessHandle.of(id).orElseThrow();
    } catch (IOException problem) {
      throw new UncheckedIOException("RabbitMQ does not run", problem);
    }
  }

  private Process run(String... command) {
    var builder = new ProcessBuilder(command).directory(settings.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(settings.log().toFile()));
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("RABBITMQ_") || name.startsWith("ERL_"));
    environment.putAll(settings.environment());
    try {
      return builder.start();
    } catch (IOException problem) {
      throw new UncheckedIOException("Cannot run " + command[0], problem);
    }
  }

  @Override
  public void close() {
    Signals.kill(server.toHandle());
    Signals.kill(names.toHandle());
    watcher.close();
  }
}
