package dev.soroka.standalone;

import dev.soroka.embedded.FolderInUse;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The command {@code ./soroka up}: starts everything, says where it is, and stops it on Ctrl-C. */
public final class Up {
  private static final int REFUSED = 2;

  private Up() {}

  public static void main(String... args) {
    long start = System.nanoTime();
    switch (UpOptions.parse(args)) {
      case UpOptions.Faulty(var complaint) -> refuse(complaint);
      case UpOptions.Wanted wanted -> run(wanted, System.getenv(), start);
    }
  }

  private static void run(UpOptions.Wanted wanted, Map<String, String> environment, long start) {
    var folder = Path.of(environment.getOrDefault("SOROKA_DATA_DIR", "data")).toAbsolutePath();
    LogSetup.into(folder);
    try {
      var standalone = Standalone.start(folder.normalize(), wanted, environment);
      Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "stop"));
      standalone.welcome(Duration.ofNanos(System.nanoTime() - start)).printTo(System.out);
    } catch (FolderInUse taken) {
      refuse(String.valueOf(taken.getMessage()));
    } catch (RuntimeException failure) {
      LoggerFactory.getLogger(Up.class).error("Soroka did not start", failure);
      refuse("Soroka did not start: " + failure.getMessage() + "\nMore is in " + folder + "/logs.");
    }
  }

  private static void refuse(String complaint) {
    PrintStream errors = System.err;
    errors.println(complaint);
    System.exit(REFUSED);
  }
}
