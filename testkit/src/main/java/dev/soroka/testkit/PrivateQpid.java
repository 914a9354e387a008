package dev.soroka.testkit;

import dev.soroka.embedded.EmbeddedBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The embedded broker as {@code ./soroka up} runs it. It knows one virtual host only, so every
 * fresh one is a broker.
 */
public final class PrivateQpid implements Broker {

  private final Watcher watcher = Watcher.start("qpid");
  private final List<Host> hosts = new ArrayList<>();

  private PrivateQpid() {}

  /** Takes a second for the first virtual host. */
  public static PrivateQpid launch() {
    return new PrivateQpid();
  }

  @Override
  public synchronized String freshVirtualHost() {
    var folder = watcher.folder().resolve(Integer.toString(hosts.size()));
    var host = new Host(folder, EmbeddedBroker.durable(folder));
    hosts.add(host);
    return host.broker().url();
  }

  @Override
  public synchronized void stop() {
    hosts.forEach(host -> host.broker().close());
  }

  @Override
  public synchronized void start() {
    hosts.replaceAll(Host::restarted);
  }

  @Override
  public synchronized void close() {
    stop();
    watcher.close();
  }

  @Override
  public String toString() {
    return "embedded Qpid";
  }

  private record Host(Path folder, EmbeddedBroker broker) {

    Host restarted() {
      return new Host(folder, EmbeddedBroker.durable(folder, broker.address()));
    }
  }
}
