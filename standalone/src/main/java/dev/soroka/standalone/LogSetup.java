package dev.soroka.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for the whole JVM: everything into a file, what a person must know onto the screen. */
final class LogSetup {
  private LogSetup() {}

  /** To be called before anything logs. */
  static void into(Path folder) {
    System.setProperty("soroka.logs", folder.resolve("logs").toString());
    System.setProperty("logback.configurationFile", "standalone-logback.xml");
    // Six contexts share the one log set-up; none of them may begin it anew.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
