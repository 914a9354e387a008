package dev.soroka.common.ops;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns what goes wrong in a request into RFC 9457 problems that say what to do about it. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  @ExceptionHandler
  ProblemDetail on(Problem problem) {
    return problem.detail();
  }

  /** Another service refused: its own words are the most specific there are. */
  @ExceptionHandler
  ProblemDetail on(RestClientResponseException refusal) {
    var problem = refusal.getResponseBodyAs(ProblemDetail.class);
    if (problem != null && refusal.getStatusCode().is4xxClientError()) {
      problem.setInstance(null);
      return problem;
    }
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_GATEWAY, "Another service of Soroka failed to answer; see its log.");
  }

  @ExceptionHandler
  ProblemDetail on(ResourceAccessException away) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "Another service of Soroka is away; try again shortly.");
  }

  @ExceptionHandler
  ProblemDetail on(IllegalArgumentException refused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message(refused));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = ProblemDetail.forStatusAndDetail(status, reason(unreadable));
    return ResponseEntity.status(status).headers(headers).body(problem);
  }

  private static String reason(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException fault
        ? JsonFault.told(fault)
        : "The body is missing or is not JSON.";
  }

  private static String message(Throwable failure) {
    var message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
