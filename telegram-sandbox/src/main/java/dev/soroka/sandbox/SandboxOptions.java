package dev.soroka.sandbox;

import dev.soroka.sandbox.limit.Limits;
import dev.soroka.sandbox.stage.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a sandbox is to run.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param tokens the tokens that are taken; when there are none, every well-formed one
 * @param readyChats whether a few chats are there from the start
 * @param stateFile where chats and ids are kept over a restart, else nowhere
 * @param settings how it behaves
 */
public record SandboxOptions(
    String host,
    int port,
    Set<String> tokens,
    boolean readyChats,
    Optional<Path> stateFile,
    Settings settings) {

  /** On a free port of this machine, as strict as Telegram, with nothing in it and nothing kept. */
  public static SandboxOptions forTests() {
    return new SandboxOptions("127.0.0.1", 0, Set.of(), false, Optional.empty(), Settings.usual());
  }

  /** For a person who tries a bot: on this port, with a few chats. */
  public static SandboxOptions forPeople(int port) {
    return forTests().withPort(port).withReadyChats(true);
  }

  /** For measuring: without limits, with a short memory of messages and calls. */
  public static SandboxOptions forBenchmarks() {
    return forTests().withLimits(Limits.none()).withMemory(5, 10_000);
  }

  public SandboxOptions withHost(String newHost) {
    return new SandboxOptions(newHost, port, tokens, readyChats, stateFile, settings);
  }

  public SandboxOptions withPort(int newPort) {
    return new SandboxOptions(host, newPort, tokens, readyChats, stateFile, settings);
  }

  public SandboxOptions withTokens(Set<String> newTokens) {
    return new SandboxOptions(host, port, newTokens, readyChats, stateFile, settings);
  }

  public SandboxOptions withReadyChats(boolean wanted) {
    return new SandboxOptions(host, port, tokens, wanted, stateFile, settings);
  }

  /** Keeps chats and ids in this file, and pictures in a folder beside it. */
  public SandboxOptions withStateFile(Path file) {
    var folder = file.resolveSibling(file.getFileName() + ".photos");
    var keeping = settings.keeping();
    var kept =
        new Settings.Keeping(keeping.messagesPerChat(), keeping.calls(), Optional.of(folder));
    return new SandboxOptions(
        host, port, tokens, readyChats, Optional.of(file), settings.withKeeping(kept));
  }

  public SandboxOptions withClock(Clock clock) {
    return with(settings.withClock(clock));
  }

  public SandboxOptions withLimits(Limits limits) {
    return with(settings.withLimits(limits));
  }

  /** How many messages each chat keeps, and how many calls are recorded. */
  public SandboxOptions withMemory(int messagesPerChat, int calls) {
    var folder = settings.keeping().photoFolder();
    return with(settings.withKeeping(new Settings.Keeping(messagesPerChat, calls, folder)));
  }

  /** After which time a pressed button can no longer be answered. */
  public SandboxOptions withCallbackLifetime(Duration lifetime) {
    return with(
        settings.withTiming(new Settings.Timing(lifetime, settings.timing().webhookPause())));
  }

  /** How long a webhook rests after the first failure, doubled after each further one. */
  public SandboxOptions withWebhookPause(Duration pause) {
    return with(
        settings.withTiming(new Settings.Timing(settings.timing().callbackLifetime(), pause)));
  }

  private SandboxOptions with(Settings changed) {
    return new SandboxOptions(host, port, tokens, readyChats, stateFile, changed);
  }
}
