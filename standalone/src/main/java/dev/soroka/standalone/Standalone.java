package dev.soroka.standalone;

import dev.soroka.common.ops.Service;
import dev.soroka.embedded.FolderLock;
import dev.soroka.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** A running Soroka in this JVM: what was started is stopped in the opposite order. */
public final class Standalone implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Keys keys;
  private final Backing backing;
  private final int portBase;

  private Standalone(Keys keys, Backing backing, int portBase) {
    this.keys = keys;
    this.backing = backing;
    this.portBase = portBase;
  }

  /**
   * Starts everything and returns once every service is ready.
   *
   * @param folder keeps data, keys and logs; one running Soroka at a time
   * @param wanted where to listen and whether to add the demo
   * @param environment the variables of DESIGN section 7; given servers replace embedded ones
   * @throws dev.soroka.embedded.FolderInUse when another Soroka runs on the folder
   */
  public static Standalone start(
      Path folder, UpOptions.Wanted wanted, Map<String, String> environment) {
    var lock = FolderLock.take(folder);
    Standalone standalone;
    try {
      var keys = Keys.of(folder, environment);
      var backing = Backing.start(folder, wanted, environment, keys);
      standalone = new Standalone(keys, backing, wanted.portBase());
      standalone.running.push(lock);
      standalone.running.push(backing);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
    try {
      standalone.startServices(folder, wanted, environment);
      return standalone;
    } catch (RuntimeException e) {
      standalone.close();
      throw e;
    }
  }

  private void startServices(
      Path folder, UpOptions.Wanted wanted, Map<String, String> environment) {
    var properties = new ServiceProperties(folder, backing, keys, wanted, environment);
    running.push(Services.start(properties.arguments()));
    new Readiness(portBase).await();
    if (wanted.demo()) {
      running.push(Demo.start(wanted.portBase(), keys.get(Keys.ADMIN_PASSWORD)));
    }
  }

  /** Where a service listens. */
  public String address(Service service) {
    return "http://127.0.0.1:" + (portBase + service.portOffset());
  }

  /** The sandbox with its chat page, when Soroka runs without a real bot. */
  public Optional<Sandbox> sandbox() {
    return backing.sandbox();
  }

  /** The password of the user {@code admin}. */
  public String adminPassword() {
    return keys.get(Keys.ADMIN_PASSWORD);
  }

  Welcome welcome(Duration took) {
    var password =
        keys.newAdminPassword() ? Optional.of(adminPassword()) : Optional.<String>empty();
    return new Welcome(
        took,
        sandbox().map(Sandbox::address),
        address(Service.MANAGEMENT),
        password,
        address(Service.COLLECTOR));
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      Closing.quietly(running.pop());
    }
  }
}
