package dev.soroka.common.ops;

import dev.soroka.common.query.QueryFault;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** An answer that refuses, told to the caller as an RFC 9457 problem. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Map<String, Object> properties;

  private Problem(HttpStatus status, String detail) {
    this(status, detail, Map.of());
  }

  private Problem(HttpStatus status, String detail, Map<String, Object> properties) {
    super(detail);
    this.status = status;
    this.properties = Map.copyOf(properties);
  }

  /** The request itself is wrong; the detail says where and what was expected. */
  public static Problem badRequest(String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, detail);
  }

  /** The query does not parse; {@code position} (from 0) and {@code expected} say why. */
  public static Problem faultyQuery(QueryFault fault) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "The query is faulty at character " + (fault.position() + 1) + ": " + fault.expected(),
        Map.of("position", fault.position(), "expected", fault.expected()));
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

  ProblemDetail detail() {
    var detail = ProblemDetail.forStatusAndDetail(status, String.valueOf(getMessage()));
    properties.forEach(detail::setProperty);
    return detail;
  }
}
