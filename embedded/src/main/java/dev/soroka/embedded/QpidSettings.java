package dev.soroka.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What Qpid is told at its start: {@code broker.json} with the address and the store filled in. */
final class QpidSettings {

  private QpidSettings() {}

  static Map<String, Object> durable(Path folder, BrokerAddress address) {
    return settings("BDB", Map.of("qpid.work_dir", folder.toAbsolutePath().toString()), address);
  }

  static Map<String, Object> inMemory(BrokerAddress address) {
    return settings("Memory", Map.of(), address);
  }

  private static Map<String, Object> settings(
      String store, Map<String, String> place, BrokerAddress address) {
    var context = new HashMap<>(place);
    context.put("soroka.port", Integer.toString(address.port()));
    context.put("soroka.user", address.user());
    context.put("soroka.password", address.password());
    // The configuration itself is never kept, so that a new version of Soroka brings its own.
    return Map.of(
        "type",
        "Memory",
        "initialConfigurationLocation",
        configuration(store),
        "startupLoggedToSystemOut",
        false,
        "context",
        context);
  }

  /** Qpid reads its configuration from an address and fills variables into all of it but types. */
  private static String configuration(String store) {
    try (var template = QpidSettings.class.getResourceAsStream("broker.json")) {
      var json = new String(template.readAllBytes(), UTF_8).replace("STORE", store);
      var encoded = Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
      return "data:application/json;base64," + encoded;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
