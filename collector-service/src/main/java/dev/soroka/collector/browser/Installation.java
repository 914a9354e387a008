package dev.soroka.collector.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of one browser's own with a script that starts it: niced, and telling its process id,
 * which Playwright does not. What the browser leaves behind when it is killed goes with the folder.
 */
record Installation(Path folder, Path script) implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Installation.class);
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome-stable",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** All that the browser and its driver are told of our environment, which holds secrets. */
  private static final Set<String> TOLD = Set.of("PATH", "LANG", "LC_ALL", "TZ");

  private static final Set<String> DRIVERS = Set.of("PATH", "LANG", "TZ", "HOME", "TMPDIR");

  /** The Chromium that the limits name, else the first of the usual ones that is there. */
  static Optional<Path> chromium(String named) {
    var candidates = named.isBlank() ? USUAL : List.of(named);
    return candidates.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Installation of(Path chromium, int niceness) {
    try {
      var folder = Files.createTempDirectory("soroka-browser-");
      var script = folder.resolve("start");
      Files.writeString(
          script,
          """
          #!/bin/sh
          echo $$ > '%1$s/pid'
          for argument in "$@"; do
            case $argument in --user-data-dir=*) echo "${argument#*=}" > '%1$s/profile' ;; esac
          done
          exec nice -n %2$d '%3$s' "$@"
          """
              .formatted(folder, niceness, chromium));
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
      return new Installation(folder, script);
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for a browser can be made", e);
    }
  }

  /** The browser's processes; empty before it has started. */
  Optional<ProcessGroup> processes() {
    try {
      return ProcessGroup.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The environment of the browser. */
  Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.keySet().retainAll(TOLD);
    environment.put("HOME", folder.toString());
    environment.put("TMPDIR", folder.toString());
    return environment;
  }

  /**
   * What the drivers' environment is to hold instead of ours, which they start with. Playwright
   * gives the first browser's to all, so nothing of one browser's own may be in it.
   */
  static Map<String, String> driverEnvironment() {
    var environment = new HashMap<String, String>();
    System.getenv().keySet().forEach(name -> environment.put(name, ""));
    DRIVERS.forEach(name -> environment.put(name, System.getenv().getOrDefault(name, "")));
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    environment.put("NODE_NO_WARNINGS", "1");
    return environment;
  }

  @Override
  public void close() {
    try {
      var profile = folder.resolve("profile");
      if (Files.exists(profile)) {
        FileSystemUtils.deleteRecursively(Path.of(Files.readString(profile).strip()));
      }
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      log.warn("A browser's folder {} stays behind: {}", folder, e.toString());
    }
  }
}
