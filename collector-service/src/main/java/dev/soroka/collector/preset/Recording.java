package dev.soroka.collector.preset;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Saved answers of a preset's source, for trying its mapping on.
 *
 * @param files the ends of their paths, as a glob
 * @param items where the items are in the file, if whoever saved it put something around the answer
 */
record Recording(String files, @Nullable String items) {
  boolean names(Path file) {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:/**/" + files);
    return matcher.matches(file.toAbsolutePath().normalize());
  }
}
