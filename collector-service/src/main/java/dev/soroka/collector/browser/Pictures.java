package dev.soroka.collector.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps pictures of pages on which a mapping found nothing, and only the newest of them. */
final class Pictures {
  private static final Logger log = LoggerFactory.getLogger(Pictures.class);
  private static final int LARGEST = 2_000_000;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final int kept;
  private final Clock clock;

  Pictures(Path folder, int kept, Clock clock) {
    this.folder = folder;
    this.kept = kept;
    this.clock = clock;
  }

  boolean areKept() {
    return kept > 0;
  }

  /** Keeps a JPEG; gives its name, unless it is too large or there is no place for it. */
  synchronized Optional<String> keep(String host, byte[] picture) {
    if (picture.length > LARGEST) {
      return Optional.empty();
    }
    var name = NAME.format(clock.instant()) + "-" + host.replaceAll("[^a-z0-9.-]", "_") + ".jpg";
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), picture);
      for (var old : surplus()) {
        Files.deleteIfExists(old);
      }
      return Optional.of(name);
    } catch (IOException e) {
      log.warn("The picture of a page is not kept in {}: {}", folder, e.toString());
      return Optional.empty();
    }
  }

  private List<Path> surplus() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jpg"))
          .sorted(Comparator.reverseOrder())
          .skip(kept)
          .toList();
    }
  }
}
