package dev.soroka.collector.run;

import dev.soroka.collector.look.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why each address of a source gave nothing, gathered into what its owner reads. */
final class Failures {
  private final List<Failure> failures = new ArrayList<>();

  private record Failure(Place place, String error, @Nullable Instant notBefore) {
    String words() {
      return place.serving() == 0
          ? error
          : "fallback " + place.serving() + " (" + place.host() + "): " + error;
    }
  }

  void add(Place place, String error, @Nullable Instant notBefore) {
    failures.add(new Failure(place, error, notBefore));
  }

  boolean isEmpty() {
    return failures.isEmpty();
  }

  /** Why each address gave nothing. */
  String words() {
    return String.join("; ", failures.stream().map(Failure::words).toList());
  }

  /** One address that may be asked at any time is reason enough not to wait for the others. */
  RunOutcome outcome() {
    var moments = failures.stream().map(Failure::notBefore).filter(Objects::nonNull).toList();
    var notBefore =
        moments.size() < failures.size()
            ? null
            : moments.stream().min(Comparator.naturalOrder()).orElse(null);
    return new RunOutcome.Failed(words(), notBefore);
  }
}
