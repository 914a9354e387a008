package dev.soroka.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes one thing after another, so that what fails to close keeps nothing else open. */
final class Closing {
  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void quietly(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      log.warn("{} did not stop cleanly", open, e);
    }
  }
}
