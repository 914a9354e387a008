package dev.soroka.notification.sending;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this instance sends.
 *
 * @param inFlight the most calls at one time
 * @param pauses how long a row waits after each failed call; after one more failure it is exhausted
 * @param longestStep the longest time from claiming a row to the end of its call: the call's own
 *     limit and some seconds; what is {@code sending} for longer was left behind
 * @param stop how long a stop waits for running calls
 */
@Validated
@ConfigurationProperties("notification.sending")
record SendingProperties(
    @DefaultValue("500") @Positive @Max(1_000) int inFlight,
    @DefaultValue({"2s", "10s"}) @NotEmpty List<Duration> pauses,
    @DefaultValue("40s") Duration longestStep,
    @DefaultValue("25s") Duration stop) {
  SendingProperties {
    pauses = List.copyOf(pauses);
  }
}
