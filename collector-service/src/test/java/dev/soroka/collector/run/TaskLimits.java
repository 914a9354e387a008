package dev.soroka.collector.run;

import java.time.Duration;
import java.util.List;

/** Limits of tasks for tests. */
final class TaskLimits {
  private TaskLimits() {}

  /** The defaults, but every address is tried once only. */
  static CapacityLimits ordinary() {
    return trying();
  }

  /** The defaults with these pauses between tries. */
  static CapacityLimits trying(Duration... pauses) {
    return new CapacityLimits(
        false,
        Duration.ofMinutes(2),
        List.of(pauses),
        70,
        85,
        Duration.ofMinutes(5),
        5,
        Duration.ofMinutes(1));
  }

  static CapacityLimits oneAtATime() {
    return new CapacityLimits(
        true,
        Duration.ofMinutes(2),
        List.of(),
        70,
        85,
        Duration.ofMinutes(5),
        5,
        Duration.ofMinutes(1));
  }
}
