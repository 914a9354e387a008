package dev.soroka.standalone;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Ctrl-C and the signal that ends a process. Shutdown hooks of the JVM run all at once, and the
 * embedded broker has one of its own: it would be gone before the services have stopped using it.
 */
final class StopSignals {
  private StopSignals() {}

  /** The first signal stops in order and ends the process; further ones change nothing. */
  static void lead(Runnable stop) {
    var stopping = new AtomicBoolean();
    for (var name : List.of("INT", "TERM")) {
      Signal.handle(
          new Signal(name),
          _ -> {
            if (stopping.compareAndSet(false, true)) {
              stop.run();
              System.exit(0);
            }
          });
    }
  }
}
