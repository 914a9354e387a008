package dev.soroka.common.ops;

import org.springframework.http.HttpStatus;

/** An answer that refuses, told to the caller as an RFC 9457 problem. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  private Problem(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  /** The request itself is wrong; the detail says where and what was expected. */
  public static Problem badRequest(String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, detail);
  }

  /** What was asked for is not there. */
  public static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND, detail);
  }

  /** The request contradicts what is there. */
  public static Problem conflict(String detail) {
    return new Problem(HttpStatus.CONFLICT, detail);
  }

  /** What is needed for the answer is away at the moment. */
  public static Problem unavailable(String detail) {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, detail);
  }

  /** The status that the caller gets. */
  public HttpStatus status() {
    return status;
  }
}
