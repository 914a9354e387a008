package dev.soroka.collector.run;

import dev.soroka.collector.look.Look;
import dev.soroka.collector.look.Place;
import dev.soroka.collector.run.CollectorProperties.BreakerLimits;
import dev.soroka.common.contract.CollectRequested;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries the addresses of a source in order until one answers; sparing those that keep failing. */
@Component
class Attempts {
  private final Tries tries;
  private final Cursors cursors;
  private final OpenBreakers breakers;
  private final BreakerLimits limits;
  private final Clock clock;

  Attempts(
      Tries tries,
      Cursors cursors,
      OpenBreakers breakers,
      CollectorProperties properties,
      Clock clock) {
    this.tries = tries;
    this.cursors = cursors;
    this.breakers = breakers;
    this.limits = properties.breaker();
    this.clock = clock;
  }

  Run on(CollectRequested task) {
    var started = clock.instant();
    if (!started.isBefore(task.deadline())) {
      var late = new RunOutcome.Failed("It waited for a free worker until it was too late", null);
      return new Run(task, late, task.cursor(), null, started, started);
    }
    var attempt = new Attempt(cursors.read(task));
    var outcome = attempt.on(task);
    breakers.note(task.source().id(), attempt.cursor.breaker(0));
    var now = clock.instant();
    var pulse = attempt.cursor.pulse(task.source(), attempt.passedOver(outcome), now);
    return new Run(task, outcome, cursors.write(attempt.cursor), pulse, started, now);
  }

  /** One collection, with what it comes to remember. */
  private final class Attempt {
    private final Failures failures = new Failures();
    private Cursor cursor;

    Attempt(Cursor cursor) {
      this.cursor = cursor;
    }

    /** Why the addresses before the one that answered gave nothing. */
    @Nullable String passedOver(RunOutcome outcome) {
      return outcome instanceof RunOutcome.Failed || failures.isEmpty() ? null : failures.words();
    }

    RunOutcome on(CollectRequested task) {
      var deadline = tries.end(task.deadline());
      for (var place : Place.of(task.source())) {
        var outcome = at(place, deadline);
        if (outcome != null) {
          return outcome;
        }
      }
      return failures.outcome();
    }

    private @Nullable RunOutcome at(Place place, Instant deadline) {
      var now = clock.instant();
      var breaker = cursor.breaker(place.serving());
      if (breaker.isOpen(now)) {
        var error = "not asked until " + breaker.openUntil() + ", because: " + breaker.error();
        failures.add(place, error, breaker.openUntil());
        return null;
      }
      if (!now.isBefore(deadline)) {
        failures.add(place, "there was no time left to ask", null);
        return null;
      }
      return look(place, breaker, deadline);
    }

    private @Nullable RunOutcome look(Place place, Breaker breaker, Instant deadline) {
      int serving = place.serving();
      return switch (tries.at(place, cursor.validators(), deadline)) {
        case Look.Seen seen -> {
          cursor =
              cursor
                  .with(serving, breaker.succeeded(limits))
                  .with(seen.validators())
                  .with(serving, seen.items(), seen.fetchedAt());
          yield new RunOutcome.Collected(seen.items(), serving, seen.fetchedAt(), seen.notBefore());
        }
        case Look.Unchanged(var notBefore) -> {
          cursor = cursor.with(serving, breaker.succeeded(limits));
          yield new RunOutcome.Unchanged(serving, notBefore);
        }
        case Look.Failed failed -> {
          spare(place, breaker, failed);
          yield null;
        }
      };
    }

    private void spare(Place place, Breaker breaker, Look.Failed failed) {
      var after = failed.held() ? breaker.failed(failed.error(), clock.instant(), limits) : breaker;
      cursor = cursor.with(place.serving(), after);
      var spared = after.isOpen(clock.instant()) ? after.openUntil() : failed.notBefore();
      failures.add(place, failed.error(), spared);
    }
  }
}
