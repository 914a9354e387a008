package dev.soroka.sandbox.fault;

import java.util.Optional;
import java.util.stream.Stream;

/** What goes wrong with a call. */
public enum FaultKind {
  /** Refused with a code and a description, not executed. */
  ERROR("error"),
  /** Executed and answered, only late. */
  DELAY("delay"),
  /** Neither executed nor answered. */
  TIMEOUT("timeout"),
  /** Not executed; the connection breaks at once. */
  RESET("reset"),
  /** Not executed; answered with something that is no JSON. */
  GARBAGE("garbage"),
  /** Executed, but never answered. */
  AFTER_TIMEOUT("afterTimeout");

  private final String word;

  FaultKind(String word) {
    this.word = word;
  }

  /** Its name in the control API. */
  public String word() {
    return word;
  }

  public static Optional<FaultKind> named(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
