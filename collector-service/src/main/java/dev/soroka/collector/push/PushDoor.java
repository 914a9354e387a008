package dev.soroka.collector.push;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /push/{source}}: whoever knows a source's secret pushes its items in. */
@RestController
class PushDoor {
  private static final String RETRY_AFTER = "5";
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  private final KnownSources sources;
  private final CatalogCopy<Source> copy;
  private final Pushing pushing;
  private final PushLimits limits;
  private final MeterRegistry meters;

  PushDoor(
      KnownSources sources,
      CatalogCopy<Source> copy,
      Pushing pushing,
      PushLimits limits,
      MeterRegistry meters) {
    this.sources = sources;
    this.copy = copy;
    this.pushing = pushing;
    this.limits = limits;
    this.meters = meters;
  }

  /** What was taken, and what of it was left out. */
  record Receipt(int items, List<String> problems) {}

  @PostMapping("/push/{source}")
  ResponseEntity<Object> push(@PathVariable String source, HttpServletRequest request)
      throws IOException {
    var answer = answer(pushed(source, request));
    var status = Integer.toString(answer.getStatusCode().value());
    meters.counter("soroka_collector_pushes", "status", status).increment();
    return answer;
  }

  private Pushed pushed(String id, HttpServletRequest request) throws IOException {
    var source = find(id);
    if (source.isEmpty()) {
      return copy.isLoaded()
          ? new Pushed.Unknown()
          : new Pushed.Away("The sources are still being loaded; send it again");
    }
    int largest = Math.toIntExact(limits.largest().toBytes());
    if (request.getContentLengthLong() > largest) {
      return new Pushed.TooLarge();
    }
    var body = request.getInputStream().readNBytes(largest + 1);
    return body.length > largest
        ? new Pushed.TooLarge()
        : pushing.push(
            source.get(),
            request.getHeader(Signature.HEADER),
            request.getHeader(HttpHeaders.CONTENT_TYPE),
            body);
  }

  private Optional<Source> find(String id) {
    return ID.matcher(id).matches()
        ? sources
            .find(Long.parseLong(id))
            .filter(source -> source.enabled() && source.kind().equals(Source.PUSH))
        : Optional.empty();
  }

  private ResponseEntity<Object> answer(Pushed pushed) {
    return switch (pushed) {
      case Pushed.Accepted(var items, var problems) ->
          ResponseEntity.accepted().body(new Receipt(items, problems));
      case Pushed.Unknown _ -> problem(HttpStatus.NOT_FOUND, "There is no such source to push to");
      case Pushed.Unsigned(var reason) -> problem(HttpStatus.UNAUTHORIZED, reason);
      case Pushed.TooLarge _ ->
          problem(
              HttpStatus.CONTENT_TOO_LARGE,
              "A push has at most " + limits.largest().toMegabytes() + " MB");
      case Pushed.Unreadable(var error) -> problem(HttpStatus.BAD_REQUEST, error);
      case Pushed.Away(var reason) -> problem(HttpStatus.SERVICE_UNAVAILABLE, reason);
    };
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
    var answer = ResponseEntity.status(status);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    return answer.body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
