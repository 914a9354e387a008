package dev.soroka.sandbox.control;

/** Something was asked of the sandbox that cannot be; the message says why. */
public final class NotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  NotPossible(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
