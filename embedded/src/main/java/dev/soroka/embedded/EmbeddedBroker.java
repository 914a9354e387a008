package dev.soroka.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.qpid.server.SystemLauncher;

/** An AMQP 0-9-1 broker inside this JVM: Qpid Broker-J on one loopback port. */
public final class EmbeddedBroker implements AutoCloseable {

  private final SystemLauncher launcher;
  private final Optional<FolderLock> lock;
  private final BrokerAddress address;

  private EmbeddedBroker(
      SystemLauncher launcher, Optional<FolderLock> lock, BrokerAddress address) {
    this.launcher = launcher;
    this.lock = lock;
    this.address = address;
  }

  /**
   * Keeps durable queues and their persistent messages in the folder, over restarts and crashes.
   */
  public static EmbeddedBroker durable(Path folder) {
    return durable(folder, BrokerAddress.generated());
  }

  /** The same at a known address, where its clients find it again after a restart. */
  public static EmbeddedBroker durable(Path folder, BrokerAddress address) {
    var lock = FolderLock.take(folder);
    try {
      return start(QpidSettings.durable(folder, address), address, Optional.of(lock));
    } catch (RuntimeException problem) {
      lock.close();
      throw problem;
    }
  }

  /** Forgets everything when it is closed. */
  public static EmbeddedBroker inMemory() {
    var address = BrokerAddress.generated();
    return start(QpidSettings.inMemory(address), address, Optional.empty());
  }

  private static EmbeddedBroker start(
      Map<String, Object> settings, BrokerAddress address, Optional<FolderLock> lock) {
    var startup = new QpidStartup();
    var launcher = new SystemLauncher(startup);
    try {
      launcher.startup(settings);
      var bound = address.boundTo(startup.boundPort());
      startup.leaveTheStopToUs();
      return new EmbeddedBroker(launcher, lock, bound);
    } catch (Exception problem) {
      launcher.shutdown();
      throw new IllegalStateException("The AMQP broker did not start at " + address, problem);
    }
  }

  public BrokerAddress address() {
    return address;
  }

  /** What a client connects to, user and password included. */
  public String url() {
    return address.url();
  }

  @Override
  public void close() {
    launcher.shutdown();
    lock.ifPresent(FolderLock::close);
  }
}
