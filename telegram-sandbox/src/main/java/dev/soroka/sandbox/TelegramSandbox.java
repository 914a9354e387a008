package dev.soroka.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a sandbox by itself, told how by the environment. */
public final class TelegramSandbox {

  private TelegramSandbox() {}

  /** Runs until it is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    var sandbox = Sandbox.start(options(System.getenv()));
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
    System.getLogger(TelegramSandbox.class.getName())
        .log(
            System.Logger.Level.INFO,
            "Open {0} to chat; bots take the same address as TELEGRAM_API_URL",
            sandbox.address());
    sandbox.join();
  }

  /**
   * Reads {@code SANDBOX_HOST}, {@code SANDBOX_PORT}, {@code SANDBOX_TOKENS} (comma-separated),
   * {@code SANDBOX_STATE_FILE} and {@code SANDBOX_LIMITS} ({@code telegram} or {@code none}).
   */
  static SandboxOptions options(Map<String, String> environment) {
    var options =
        limited(environment.getOrDefault("SANDBOX_LIMITS", "telegram"))
            .withReadyChats(true)
            .withPort(port(environment.getOrDefault("SANDBOX_PORT", "8090")))
            .withHost(environment.getOrDefault("SANDBOX_HOST", "127.0.0.1"))
            .withTokens(tokens(environment.getOrDefault("SANDBOX_TOKENS", "")));
    var file = environment.getOrDefault("SANDBOX_STATE_FILE", "");
    return file.isEmpty() ? options : options.withStateFile(Path.of(file));
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("SANDBOX_PORT is no port: " + text);
    }
    return Integer.parseInt(text);
  }

  private static Set<String> tokens(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static SandboxOptions limited(String limits) {
    return switch (limits) {
      case "telegram" -> SandboxOptions.forTests();
      case "none" -> SandboxOptions.forBenchmarks();
      default ->
          throw new IllegalArgumentException(
              "SANDBOX_LIMITS is neither telegram nor none: " + limits);
    };
  }
}
