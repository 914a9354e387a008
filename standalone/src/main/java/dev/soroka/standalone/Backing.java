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
          failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
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

  /** Where the chat page is, when there is no real bot. */
  Optional<String> sandboxAddress() {
    return parts.stream()
        .filter(part -> part.stop() instanceof Sandbox)
        .map(part -> part.properties().get(API_URL))
        .findFirst();
  }

  @Override
  public void close() {
    parts.reversed().forEach(part -> Closing.quietly(part.stop()));
  }

  private static Part database(Path folder, Map<String, String> environment) {
    if (given(environment, "SOROKA_DB_URL")) {
      return Part.given(Map.of());
    }
    var database = EmbeddedDatabase.start(folder.resolve("postgres"));
    return new Part(
        Map.of(
            "soroka.database.url", database.url(),
            "soroka.database.user", database.user(),
            "soroka.database.password", database.password()),
        database);
  }

  private static Part broker(Path folder, Map<String, String> environment) {
    if (given(environment, "SOROKA_AMQP_URL")) {
      return Part.given(Map.of());
    }
    var broker = EmbeddedBroker.durable(folder.resolve("broker"));
    return new Part(Map.of("spring.rabbitmq.addresses", broker.url()), broker);
  }

  private static Part telegram(
      Path folder, UpOptions.Wanted wanted, Map<String, String> environment, Keys keys) {
    if (given(environment, "TELEGRAM_BOT_TOKENS")) {
      return Part.given(Map.of());
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
