package dev.soroka.collector.run;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How hard to work the sources.
 *
 * @param workers collections under way at once; each takes four channels of the connection to the
 *     broker, of which the embedded one has 255
 * @param perHost collections under way at once at one host
 * @param breaker when a failing address is spared
 */
@Validated
@ConfigurationProperties("collector")
record CollectorProperties(
    @DefaultValue("5") @Positive int workers,
    @DefaultValue("2") @Positive int perHost,
    @DefaultValue @Valid BreakerLimits breaker) {

  /**
   * When an address that fails is spared.
   *
   * @param failures failures in a row after which it is not asked any more
   * @param pause how long it is not asked
   * @param successes successes in a row after which its failures are forgotten
   */
  record BreakerLimits(
      @DefaultValue("3") @Positive int failures,
      @DefaultValue("5m") @NotNull Duration pause,
      @DefaultValue("2") @Positive int successes) {}
}
