package dev.soroka.collector.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a task may take, and when there are fewer workers than usual.
 *
 * @param oneAtATime whether everything is collected one after the other, whatever else is set
 * @param longest how long a task may take once it is its turn
 * @param pauses how long an address is left alone after each try that only bad luck may have
 *     spoilt; it is tried once more often than there are pauses
 * @param half percent of the memory in use from which on half of the workers rest
 * @param last percent of the memory in use from which on all workers but one rest
 * @param report how often the use of memory is logged
 * @param crashes crashes in a row after which a worker rests
 * @param rest how long it rests then
 */
@Validated
@ConfigurationProperties("collector.capacity")
record CapacityLimits(
    @DefaultValue("false") boolean oneAtATime,
    @DefaultValue("120s") @NotNull Duration longest,
    @DefaultValue({"500ms", "2s"}) List<Duration> pauses,
    @DefaultValue("70") @Min(1) @Max(100) int half,
    @DefaultValue("85") @Min(1) @Max(100) int last,
    @DefaultValue("5m") @NotNull Duration report,
    @DefaultValue("5") @Positive int crashes,
    @DefaultValue("1m") @NotNull Duration rest) {
  CapacityLimits {
    pauses = List.copyOf(pauses);
  }

  /** How many of the workers may work while so much of the memory is in use. */
  int allowed(int workers, double percent) {
    if (oneAtATime || percent >= last) {
      return 1;
    }
    return percent >= half ? Math.max(1, workers / 2) : workers;
  }
}
