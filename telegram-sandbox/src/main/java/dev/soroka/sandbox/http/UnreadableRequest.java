package dev.soroka.sandbox.http;

import java.io.IOException;

/** The bytes are no request that can be answered further: the status says why. */
final class UnreadableRequest extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  UnreadableRequest(int status, String reason) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
