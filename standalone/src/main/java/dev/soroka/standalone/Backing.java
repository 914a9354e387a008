package dev.soroka.standalone;

import dev.soroka.embedded.EmbeddedBroker;
import dev.soroka.embedded.EmbeddedDatabase;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * What the services stand on: database, broker and Telegram, each embedded unless the environment
 * names another one.
 */
final class Backing implements AutoCloseable {
  private static final String API_URL = "soroka.telegram.api-url";
  private static final String TOKENS = "soroka.telegram.tokens";
  private static final String DATABASE = "soroka.database.";
  private static final String BROKER = "spring.rabbitmq.addresses";

  private final List<Part> parts = new ArrayList<>();

  private Backing() {}

  /** Starts the three side by side; when one fails the others are stopped again. */
  static Backing start(
      Path folder, UpOptions.Wanted wanted, Map<String, String> environment, Keys keys) {
    var backing = new Backing();
    List<Callable<Part>> starts =
        List.of(
            () -> database(folder, environment),
            () -> broker(folder, environment),
            () -> telegram(folder, wanted, environment, keys));
    RuntimeException failure = null;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var start : starts.stream().map(threads::submit).toList()) {
        try {
          backing.parts.add(start.get());
        } catch (ExecutionException e) {
          failure =
              e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          failure = new IllegalStateException("Interrupted while starting", e);
        }
      }
    }
    if (failure != null) {
      backing.close();
      throw failure;
    }
    return backing;
  }

  /** How the services find all of it. */
  Map<String, String> properties() {
    var all = new HashMap<String, String>();
    parts.forEach(part -> all.putAll(part.properties()));
    return all;
  }

  /** The sandbox, when there is no real bot. */
  Optional<Sandbox> sandbox() {
    return parts.stream()
        .map(Part::stop)
        .filter(Sandbox.class::isInstance)
        .map(Sandbox.class::cast)
        .findFirst();
  }

  @Override
  public void close() {
    parts.reversed().forEach(part -> Closing.quietly(part.stop()));
  }

  private static Part database(Path folder, Map<String, String> environment) {
    if (given(environment, "SOROKA_DB_URL")) {
      return Part.given(
          Map.of(
              DATABASE + "url", environment.get("SOROKA_DB_URL"),
              DATABASE + "user", environment.getOrDefault("SOROKA_DB_USER", "soroka"),
              DATABASE + "password", environment.getOrDefault("SOROKA_DB_PASSWORD", "")));
    }
    var database = EmbeddedDatabase.start(folder.resolve("postgres"));
    return new Part(
        Map.of(
            DATABASE + "url", database.url(),
            DATABASE + "user", database.user(),
            DATABASE + "password", database.password()),
        database);
  }

  private static Part broker(Path folder, Map<String, String> environment) {
    if (given(environment, "SOROKA_AMQP_URL")) {
      return Part.given(Map.of(BROKER, environment.get("SOROKA_AMQP_URL")));
    }
    var broker = EmbeddedBroker.durable(folder.resolve("broker"));
    return new Part(Map.of(BROKER, broker.url()), broker);
  }

  private static Part telegram(
      Path folder, UpOptions.Wanted wanted, Map<String, String> environment, Keys keys) {
    if (given(environment, "TELEGRAM_BOT_TOKENS")) {
      var server = environment.getOrDefault("TELEGRAM_API_URL", "https://api.telegram.org");
      return Part.given(Map.of(API_URL, server, TOKENS, environment.get("TELEGRAM_BOT_TOKENS")));
    }
    var token = keys.get(Keys.SANDBOX_TOKEN);
    var options =
        SandboxOptions.forPeople(wanted.portBase() + UpOptions.PORTS)
            .withTokens(Set.of(token))
            .withStateFile(folder.resolve("sandbox.json"));
    var sandbox = Sandbox.start(options);
    return new Part(Map.of(API_URL, sandbox.address().toString(), TOKENS, token), sandbox);
  }

  private static boolean given(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }
}
