package dev.soroka.embedded;

import java.util.Optional;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.BrokerImpl;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;

/** Learns how a start of Qpid went, which its launcher tells to listeners only. */
final class QpidStartup extends DefaultSystemLauncherListener {

  private Optional<SystemConfig<?>> system = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  @Override
  public void onContainerResolve(SystemConfig<?> started) {
    system = Optional.of(started);
  }

  @Override
  public void errorOnStartup(RuntimeException problem) {
    failure = Optional.of(problem);
  }

  /**
   * Qpid ends itself as soon as the JVM begins to stop, under those who still use it. Whoever
   * started it ends it, so its own hook is taken out; it has no setting for that.
   */
  void leaveTheStopToUs() throws ReflectiveOperationException {
    var hook = BrokerImpl.class.getDeclaredField("_shutdownHook");
    hook.setAccessible(true);
    Runtime.getRuntime().removeShutdownHook((Thread) hook.get(system.orElseThrow().getContainer()));
  }

  int boundPort() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return system.stream()
        .flatMap(started -> started.getContainer().getChildren(Port.class).stream())
        .mapToInt(port -> ((Port<?>) port).getBoundPort())
        .findFirst()
        .orElseThrow();
  }
}
