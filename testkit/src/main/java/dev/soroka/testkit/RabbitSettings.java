package dev.soroka.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * What keeps a RabbitMQ apart from every other one on the machine.
 *
 * @param namesPort of the daemon that finds Erlang nodes by their names
 */
record RabbitSettings(Path folder, int port, int nodePort, int namesPort, String password) {

  static final String USER = "soroka";
  static final String NODE = "soroka@localhost";

  private static final String LOOPBACK = "127.0.0.1";

  static RabbitSettings in(Path folder) {
    return new RabbitSettings(
        folder,
        LoopbackPort.free(),
        LoopbackPort.free(),
        LoopbackPort.free(),
        UUID.randomUUID().toString());
  }

  String address() {
    return "%s:%s@%s:%d".formatted(USER, password, LOOPBACK, port);
  }

  Path log() {
    return folder.resolve("console.log");
  }

  Path processId() {
    return folder.resolve("pid");
  }

  void write() throws IOException {
    Files.writeString(
        folder.resolve("rabbitmq.conf"),
        """
        listeners.tcp.local = %s:%d
        default_user = %s
        default_pass = %s
        """
            .formatted(LOOPBACK, port, USER, password));
    Files.writeString(folder.resolve("plugins"), "[].");
    Files.writeString(folder.resolve("nothing.conf"), "");
  }

  /** The names of these variables are RabbitMQ's and Erlang's. */
  Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("HOME", folder.toString()),
        Map.entry("ERL_EPMD_ADDRESS", LOOPBACK),
        Map.entry("ERL_EPMD_PORT", Integer.toString(namesPort)),
        Map.entry("RABBITMQ_NODENAME", NODE),
        Map.entry("RABBITMQ_DIST_PORT", Integer.toString(nodePort)),
        Map.entry("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq").toString()),
        Map.entry("RABBITMQ_ADVANCED_CONFIG_FILE", folder.resolve("advanced").toString()),
        Map.entry("RABBITMQ_CONF_ENV_FILE", folder.resolve("nothing.conf").toString()),
        Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString()),
        Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString()),
        Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
        Map.entry("RABBITMQ_PID_FILE", processId().toString()),
        Map.entry(
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"));
  }
}
