package dev.soroka.collector.push;

import dev.soroka.collector.catalog.KnownSources;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
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
  private final Clock clock;
  private final Room room;

  PushDoor(
      KnownSources sources,
      CatalogCopy<Source> copy,
      Pushing pushing,
      PushLimits limits,
      MeterRegistry meters,
      Clock clock) {
    this.sources = sources;
    this.copy = copy;
    this.pushing = pushing;
    this.limits = limits;
    this.meters = meters;
    this.clock = clock;
    this.room = new Room(limits.memory().toBytes());
    meters.gauge("soroka_collector_push_bytes", room, Room::used);
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
    if (request.getContentLengthLong() > limits.largest().toBytes()) {
      return new Pushed.TooLarge();
    }
    try (var place = room.place(source.get().id())) {
      return pushed(source.get(), request, place);
    }
  }

  private Pushed pushed(Source source, HttpServletRequest request, Room.Place place)
      throws IOException {
    var largest = limits.largest().toBytes();
    return switch (Body.read(request.getInputStream(), place, largest, clock, limits.longest())) {
      case Body.TooLarge _ -> new Pushed.TooLarge();
      case Body.TooSlow _ -> new Pushed.TooSlow();
      case Body.NoRoom _ -> new Pushed.Away("Too much is being pushed at once; send it again");
      case Body.Whole(var bytes) -> pushing.push(source, Parcel.of(request, bytes));
    };
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
      case Pushed.Repeated _ ->
          ResponseEntity.accepted()
              .body(new Receipt(0, List.of("This delivery had been taken before")));
      case Pushed.Noted(var what) -> ResponseEntity.ok(new Receipt(0, List.of(what)));
      case Pushed.Unknown _ -> problem(HttpStatus.NOT_FOUND, "There is no such source to push to");
      case Pushed.Unsigned(var reason) -> problem(HttpStatus.UNAUTHORIZED, reason);
      case Pushed.TooLarge _ ->
          problem(
              HttpStatus.CONTENT_TOO_LARGE,
              "A push has at most " + limits.largest().toMegabytes() + " MB");
      case Pushed.TooSlow _ ->
          problem(
              HttpStatus.REQUEST_TIMEOUT,
              "The body took longer than " + limits.longest().toSeconds() + " seconds to come");
      case Pushed.TooOften(var seconds) ->
          later(
              HttpStatus.TOO_MANY_REQUESTS,
              "A source may push %d times a second; send it again".formatted(limits.perSecond()),
              Long.toString(seconds));
      case Pushed.Unreadable(var error) -> problem(HttpStatus.BAD_REQUEST, error);
      case Pushed.Away(var reason) -> later(HttpStatus.SERVICE_UNAVAILABLE, reason, RETRY_AFTER);
    };
  }

  private static ResponseEntity<Object> later(HttpStatus status, String detail, String seconds) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
