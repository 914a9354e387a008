package dev.soroka.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A RabbitMQ that belongs to the tests of this JVM: its node, ports and folders are its own, so the
 * machine's RabbitMQ never notices it. It is ready after some seconds.
 */
public final class PrivateRabbit implements Broker {

  private final AtomicInteger virtualHosts = new AtomicInteger();
  private final RabbitServer server;

  private PrivateRabbit(RabbitServer server) {
    this.server = server;
  }

  /** Returns when it accepts connections. */
  public static PrivateRabbit launch() {
    return new PrivateRabbit(RabbitServer.launch());
  }

  @Override
  public String freshVirtualHost() {
    var name = "test" + virtualHosts.incrementAndGet();
    server.addVirtualHost(name);
    return "amqp://%s/%s".formatted(server.address(), name);
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public void start() {
    server.start();
  }

  /** Ends it as a crash does. */
  public void kill() {
    server.kill();
  }

  /** Keeps its connections open and answers nothing, as a machine that hangs does. */
  public void pause() {
    server.pause();
  }

  public void resume() {
    server.resume();
  }

  @Override
  public void close() {
    server.close();
  }

  @Override
  public String toString() {
    return "RabbitMQ";
  }
}
