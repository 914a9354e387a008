package dev.soroka.standalone;

import java.util.Map;

/**
 * Something that the services stand on.
 *
 * @param properties how the services find it
 * @param stop ends it; does nothing for what somebody else runs
 */
record Part(Map<String, String> properties, AutoCloseable stop) {
  /** A part that somebody else runs. */
  static Part given(Map<String, String> properties) {
    return new Part(properties, () -> {});
  }
}
