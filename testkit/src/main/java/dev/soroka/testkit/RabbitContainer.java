package dev.soroka.testkit;

import java.util.Map;
import java.util.UUID;

/** RabbitMQ in a container. */
final class RabbitContainer implements RabbitServer {

  private final String password = UUID.randomUUID().toString();
  private final ServerContainer container =
      new ServerContainer(
          "rabbitmq:4",
          5672,
          Map.of("RABBITMQ_DEFAULT_USER", RabbitSettings.USER, "RABBITMQ_DEFAULT_PASS", password),
          "rabbitmq-diagnostics",
          "check_port_connectivity");

  @Override
  public String address() {
    return "%s:%s@127.0.0.1:%d".formatted(RabbitSettings.USER, password, container.port());
  }

  @Override
  public void addVirtualHost(String name) {
    var user = RabbitSettings.USER;
    if (!container.run("rabbitmqctl", "add_vhost", name)
        || !container.run("rabbitmqctl", "set_permissions", "-p", name, user, ".*", ".*", ".*")) {
      throw new IllegalStateException("No virtual host was added");
    }
  }

  @Override
  public void start() {
    container.start();
  }

  @Override
  public void stop() {
    container.stop();
  }

  /** What was declared is brought to the disk first, as in {@link RabbitProcess}. */
  @Override
  public void kill() {
    container.run("rabbitmqctl", "eval", "[dets:sync(T) || T <- dets:all()], mnesia:dump_log().");
    container.kill();
  }

  @Override
  public void pause() {
    container.pause();
  }

  @Override
  public void resume() {
    container.resume();
  }

  @Override
  public void close() {
    container.remove();
  }
}
