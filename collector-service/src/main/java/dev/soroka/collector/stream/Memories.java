package dev.soroka.collector.stream;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one holder of a stream tells the next: when the last event came, and its windows. */
final class Memories {
  private static final String NEVER = "-";

  private Memories() {}

  /**
   * What was told.
   *
   * @param lastEvent when the last event came in; null when nothing is known
   * @param windows the snapshot of the windows
   */
  record Memory(@Nullable Instant lastEvent, Optional<String> windows) {
    static final Memory NONE = new Memory(null, Optional.empty());
  }

  static String write(@Nullable Instant lastEvent, String windows) {
    return Objects.toString(lastEvent, NEVER) + " " + windows;
  }

  /** Reads what was told; what cannot be read was not told. */
  static Memory read(@Nullable String text) {
    var parts = text == null ? new String[0] : text.split(" ", 2);
    if (parts.length < 2) {
      return Memory.NONE;
    }
    try {
      var last = parts[0].equals(NEVER) ? null : Instant.parse(parts[0]);
      return new Memory(last, Optional.of(parts[1]));
    } catch (DateTimeParseException _) {
      return Memory.NONE;
    }
  }
}
